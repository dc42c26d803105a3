// What to do after the demo.
console.log(`
The briefings are PDFs: open one. Then, in this folder:

  npx claimgraph serve examples/russia-pakistan          ask the graph in GraphiQL, with example questions
  npx claimgraph check examples/russia-pakistan          see what is wrong in a dossier; change a letter first
  npx claimgraph query examples/russia-pakistan/queries/what-happened.graphql -d examples/russia-pakistan

To write a dossier of your own, copy examples/russia-pakistan and change its files.`)
