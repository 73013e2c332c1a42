#!/usr/bin/env node
// better-sqlite3 installs with `prebuild-install || node-gyp rebuild`: this makes it the second, from sources that the
// lock file pins, and not a binary from elsewhere that nothing pins.
process.exitCode = 1;
