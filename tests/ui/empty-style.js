// Styles say nothing to these tests.
module.exports = {}
