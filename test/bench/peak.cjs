// Loaded in front of a program (node -r): writes the most memory it ever held, in bytes, as its last line on stderr.
process.on('exit', () => process.stderr.write(`\npeak ${process.resourceUsage().maxRSS * 1024}\n`));
