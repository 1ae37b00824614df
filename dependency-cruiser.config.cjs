/** Who may know whom. The picture is in CONTRIBUTING.md; test/architecture.test.ts proves that these rules bite. */
const room = (name) => `^${name}/`;
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'Data flows one way.', from: {}, to: { circular: true } },
    {
      name: 'nothing-knows-bot',
      severity: 'error',
      comment: 'bot/ is the process; the rooms below it must run without it.',
      from: { pathNot: [room('bot'), '^test/'] },
      to: { path: room('bot') },
    },
    {
      name: 'desk-stands-alone',
      severity: 'error',
      comment: 'desk/ is pure state machines over a store and knows no other room.',
      from: { path: room('desk') },
      to: { path: '^(bot|dialogs|probes|rules)/' },
    },
    {
      name: 'probes-know-no-room',
      severity: 'error',
      comment: 'probes/ look and act; they do not know what the answers mean.',
      from: { path: room('probes') },
      to: { path: '^(bot|dialogs|rules|desk)/' },
    },
    {
      name: 'rules-know-only-definitions',
      severity: 'error',
      comment: 'A rule names questions and fixes; it never asks them itself.',
      from: { path: room('rules') },
      to: {
        path: '^(bot|dialogs|desk)/|^probes/(?!(said|question|answer|fix|errors|failure-words|edit-distance)\\.ts$|(questions|fixes)/)',
      },
    },
    {
      name: 'dialogs-reach-servers-through-ask-and-act',
      severity: 'error',
      comment: 'Conversations never see a wire.',
      from: { path: room('dialogs') },
      to: { path: '^probes/transports/' },
    },
    {
      name: 'botbuilder-and-restify-only-in-bot',
      severity: 'error',
      comment: 'The Bot Framework stays behind one thin seam.',
      from: { path: '^(dialogs|probes|rules|desk)/' },
      to: { path: 'node_modules/(botbuilder|botframework|restify)' },
    },
    {
      name: 'ssh-only-in-transports',
      severity: 'error',
      from: { path: '^(bot|dialogs|rules|desk)/|^probes/(?!transports/)' },
      to: { path: 'node_modules/ssh2' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'rules/ has no clock, no network and no processes; only the catalogue reads its own folder.',
      from: { path: room('rules'), pathNot: '^rules/catalogue(-bundle)?\\.ts$' },
      to: {
        path: '^(node:)?(fs|fs/promises|net|http|https|http2|tls|dns|dgram|child_process|worker_threads|cluster)$',
      },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'] },
  },
};
