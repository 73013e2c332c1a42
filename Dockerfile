# isnad as a container: the bot, with its archive in the volume /data. README.md and docs/running.md say how to run it.

FROM node:20-bookworm-slim AS build
# better-sqlite3 and hnswlib-node are compiled from the sources that the lock file pins, and with the headers of this Node:
# else others are fetched from nodejs.org.
ENV npm_config_nodedir=/usr/local
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 make g++ \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
COPY absent absent
RUN npm ci --ignore-scripts && npm rebuild better-sqlite3 hnswlib-node
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY scripts/slim.mjs scripts/slim.mjs
RUN npm run build && npm prune --omit=dev --ignore-scripts && node scripts/slim.mjs

FROM node:20-bookworm-slim
ENV NODE_ENV=production ISNAD_ARCHIVE=/data/archive HTTP_ADDRESS=0.0.0.0:8080
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/absent absent
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY LICENSE ./
COPY models models
COPY data/arabic data/arabic
COPY data/articles data/articles
COPY data/publishers.tsv data/publishers.tsv
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/livez').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The program hears SIGTERM itself, and answers what it has in hand.
ENTRYPOINT ["node", "dist/main.js"]
CMD ["bot"]
