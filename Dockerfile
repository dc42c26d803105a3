# claimgraph as a command: docker run --rm -v "$PWD":/dossier claimgraph build
# Make the package first: npm run package
FROM node:24-slim
COPY dist/claimgraph-*.tgz /tmp/
RUN npm install --global --no-fund --no-audit /tmp/claimgraph-*.tgz && rm /tmp/claimgraph-*.tgz
USER node
WORKDIR /dossier
ENTRYPOINT ["claimgraph"]
CMD ["--help"]
