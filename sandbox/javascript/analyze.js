'use strict';
// Reads a JavaScript program without running it and writes findings as wire text: a list of [line, rule, severity, message].
// Debian's linter for JavaScript brings hundreds of packages; what stands here are a few checks over the syntax tree of
// the parser that is part of Node.js itself. Where that cannot be had, only the syntax is checked.
const fs = require('fs');
const vm = require('vm');

const MOST_LINES = 60;
const MOST_COMPLEXITY = 10;
const MOST_FINDINGS = 200;

let parser = null;
try {
  parser = require('internal/deps/acorn/acorn/dist/acorn');
} catch {
  // an internal name, so it may change
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const BRANCHES = new Set(['IfStatement', 'ConditionalExpression', 'ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement',
  'DoWhileStatement', 'CatchClause', 'LogicalExpression']);
const ENDS = new Set(['ReturnStatement', 'ThrowStatement', 'BreakStatement', 'ContinueStatement']);

function* children(node) {
  for (const key of Object.keys(node)) {
    const value = node[key];
    for (const each of Array.isArray(value) ? value : [value])
      if (each && typeof each.type === 'string') yield each;
  }
}

function* within(node) {
  const waiting = [node];
  while (waiting.length > 0) {
    const next = waiting.pop();
    yield next;
    waiting.push(...children(next));
  }
}

/** Of one function, without those inside it. */
function complexity(of) {
  let found = 1;
  const waiting = [...children(of)];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (FUNCTIONS.has(node.type)) continue;
    if (BRANCHES.has(node.type) || (node.type === 'SwitchCase' && node.test)) ++found;
    waiting.push(...children(node));
  }
  return found;
}

function* checkFunction(node, name) {
  const line = node.loc.start.line;
  const lines = node.loc.end.line - line + 1;
  const branches = complexity(node);
  if (lines > MOST_LINES) yield [line, 'long-function', 'warning', `${name} has ${lines} lines`];
  if (branches > MOST_COMPLEXITY) yield [line, 'complex-function', 'warning', `${name} has a cyclomatic complexity of ${branches}`];
}

function* checkNode(node) {
  const line = node.loc.start.line;
  if (node.type === 'BinaryExpression' && (node.operator === '==' || node.operator === '!=') &&
      ![node.left, node.right].some(side => side.type === 'Literal' && side.value === null))
    yield [line, 'loose-equality', 'info', `${node.operator} converts types before it compares; ${node.operator}= does not`];
  if (node.type === 'VariableDeclaration' && node.kind === 'var')
    yield [line, 'var', 'info', 'a var is seen in the whole function; let and const are not'];
  if (node.type === 'AssignmentExpression' && node.operator === '=' && node.left.type === 'Identifier' &&
      node.right.type === 'Identifier' && node.left.name === node.right.name)
    yield [line, 'self-assignment', 'warning', `${node.left.name} is assigned to itself`];
  if ((node.type === 'IfStatement' || node.type === 'WhileStatement') && node.test.type === 'AssignmentExpression')
    yield [node.test.loc.start.line, 'assignment-in-condition', 'warning', 'the condition assigns; was a comparison meant?'];
  if (node.type === 'IfStatement' && node.consequent.type === 'BlockStatement' && node.consequent.body.length === 0)
    yield [line, 'empty-branch', 'warning', 'the branch is empty'];
  const body = node.type === 'SwitchCase' ? node.consequent : Array.isArray(node.body) ? node.body : [];
  for (let i = 0; i + 1 < body.length; ++i)
    if (ENDS.has(body[i].type) && body[i + 1].type !== 'FunctionDeclaration') {
      yield [body[i + 1].loc.start.line, 'unreachable', 'warning', 'nothing gets here'];
      break;
    }
}

/** Local names that are declared and never mentioned again. */
function* unused(tree) {
  const declared = new Map(), mentioned = new Map();
  for (const node of within(tree)) {
    if (node.type === 'Identifier') mentioned.set(node.name, (mentioned.get(node.name) ?? 0) + 1);
    if (FUNCTIONS.has(node.type) && node.body.type === 'BlockStatement')
      for (const inner of within(node.body))
        if (inner.type === 'VariableDeclarator' && inner.id.type === 'Identifier') declared.set(inner.id.name, inner.loc.start.line);
  }
  for (const [name, line] of declared)
    if (mentioned.get(name) === 1) yield [line, 'unused-variable', 'warning', `${name} is never used`];
}

function findings(source) {
  try {
    new vm.Script(source, {filename: '/box/source.js'});
  } catch (error) {
    const found = /^\/box\/source\.js:(\d+)\n/.exec(String(error.stack));
    return [[found ? Number(found[1]) : 0, 'syntax', 'error', error.message]];
  }
  if (parser === null) return [];
  const all = [];
  try {
    const tree = parser.parse(source, {ecmaVersion: 'latest', sourceType: 'script', locations: true, allowHashBang: true});
    const names = new Map();
    for (const node of within(tree)) {
      if (node.type === 'VariableDeclarator' && node.init) names.set(node.init, node.id.name);
      if (node.type === 'MethodDefinition' || node.type === 'Property') names.set(node.value, node.key.name);
      if (FUNCTIONS.has(node.type)) all.push(...checkFunction(node, node.id?.name ?? names.get(node) ?? 'a function'));
      all.push(...checkNode(node));
    }
    all.push(...unused(tree));
  } catch (error) {
    if (error instanceof RangeError) return [[0, 'too-deep', 'error', 'the program is nested too deeply to be analysed']];
    return []; // the engine knows what its parser does not
  }
  const once = new Map(all.map(each => [each.join('\0'), each]));
  return [...once.values()].sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
}

const found = findings(fs.readFileSync(process.argv[2], 'utf8')).slice(0, MOST_FINDINGS);
const text = value => `s${Buffer.byteLength(value)}:${value}`;
process.stdout.write(`l${found.length};` + found.map(([line, ...texts]) => `l4;i${line};` + texts.map(text).join('')).join(''));
