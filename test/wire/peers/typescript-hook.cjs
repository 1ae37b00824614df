/** Lets a process of ours run TypeScript sources without a build: for `node --require`. */
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = (module, path) => {
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } };
  module._compile(transformFileSync(path, { ...options, swcrc: false }).code, path);
};
