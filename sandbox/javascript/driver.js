'use strict';
// Runs a candidate's function, or a whole program, for the judge; see sandbox/judge/runner.hpp for the frames.
const fs = require('fs');
const vm = require('vm');
const {createRequire} = require('module');
const {ListNode, Mistyped, Reader, TreeNode, builder, encoder, textForm} = require('/box/values.js');

const NAME = '{{name}}';
const PARAMETERS = '{{parameter_names}}'.split(' ').filter(Boolean);
const TYPES = '{{parameter_types}}'.split(' ').filter(Boolean);
const RETURNS = '{{return_type}}';
const SOURCE = '/box/{{source_name}}';

const RESERVED = new Set(
  ('await break case catch class const continue debugger default delete do else enum export extends false finally for function if import in ' +
   'instanceof let new null return static super switch this throw true try typeof var void while with yield').split(' '));
// two_sum may also be called twoSum.
const SPELLINGS = [...new Set([NAME.replace(/(?<=.)_+(.?)/g, (_, c) => c.toUpperCase()), NAME])]
  .map(name => RESERVED.has(name) ? name + '_' : name);

const REQUESTS = 3, ANSWERS = 4;
const MOST_TEXT = 2000;
const SOURCE_REFUSED = 111; // the exit code of a whole program that does not compile; see sandbox/judge/program.hpp
// The candidate may exchange what it finds on these objects; that is its own loss, but not what we end with.
const {readSync, writeSync} = fs;
const exit = process.reallyExit.bind(process);

// --- frames -----------------------------------------------------------------------------------------------------------
function send(kind, ...parts) {
  const body = Buffer.from(`l${1 + parts.length};${textForm(kind)}${parts.join('')}`);
  const frame = Buffer.concat([Buffer.from(`${body.length}\n`), body]);
  for (let at = 0; at < frame.length;) at += writeSync(ANSWERS, frame, at);
}

function readInto(buffer) {
  for (let at = 0; at < buffer.length;) {
    const got = readSync(REQUESTS, buffer, at, buffer.length - at, null);
    if (got === 0) exit(0);
    at += got;
  }
}

function receive() {
  const digit = Buffer.alloc(1);
  let length = 0;
  for (;;) {
    readInto(digit);
    if (digit[0] === 10) break;
    length = length * 10 + digit[0] - 48;
  }
  const text = Buffer.alloc(length);
  readInto(text);
  return text;
}

// --- the candidate's code -----------------------------------------------------------------------------------------------
/** The candidate's own frames, the innermost last. */
function places(error) {
  const lines = [];
  for (const line of String(error.stack).split('\n')) {
    const found = /^ {4}at (?:(?:async |new )?(.*?) (?:\[as .*\] )?\()?\/box\/{{source_name}}:(\d+):\d+\)?$/.exec(line);
    if (found) lines.unshift(`line ${found[2]}${found[1] && found[1] !== 'Object.<anonymous>' ? `, in ${found[1]}` : ''}`);
  }
  if (lines.length > 8) lines.splice(4, lines.length - 8, `... ${lines.length - 8} more`);
  return lines;
}

/** The error and where it arose. Whatever was thrown may be of any kind and hostile. */
function explain(error) {
  try {
    const lines = error instanceof Error ? places(error) : [];
    lines.push(error instanceof Error ? `${error.name}${error.message ? `: ${error.message}` : ''}` : `thrown: ${String(error)}`);
    return lines.join('\n').slice(-MOST_TEXT);
  } catch {
    return 'something was thrown that cannot be told';
  }
}

/** What is wrong with the source; a SyntaxError's stack begins with the line, which it tells nowhere else. */
function complaint(error) {
  const found = /^\/box\/{{source_name}}:(\d+)\n(.*)/.exec(String(error.stack));
  return `line ${found ? found[1] : 0}: ${error.name}: ${error.message}\n${found ? found[2].trim().slice(0, 200) + '\n' : ''}`;
}

function load() {
  const version = textForm(`Node.js ${process.version}`);
  let script;
  try {
    script = new vm.Script(fs.readFileSync(SOURCE, 'utf8'), {filename: SOURCE});
  } catch (error) {
    send('compile_error', version, textForm(complaint(error)));
    exit(0);
  }
  send('compiled', version);
  const module = {exports: {}};
  Object.assign(globalThis, {ListNode, TreeNode, module, exports: module.exports, require: createRequire(SOURCE)});
  let entry;
  try {
    script.runInThisContext();
    entry = find(module);
  } catch (error) {
    send('raised', textForm(explain(error)));
    exit(0);
  }
  if (!entry) {
    send('missing', textForm(`there is no function ${NAME}(${PARAMETERS.join(', ')})`));
    exit(0);
  }
  send('ready');
  return entry;
}

/** The function itself, exported or not, or the method of a class Solution. */
function find(module) {
  // What `let`, `const` and `class` declare is no property of the global object.
  const declared = name => vm.runInThisContext(`typeof ${name} === 'function' ? ${name} : undefined`);
  for (const name of SPELLINGS) {
    const found = declared(name) || module.exports?.[name];
    if (typeof found === 'function') return found;
  }
  if (typeof module.exports === 'function' && !isSolution(module.exports)) return module.exports;
  const owner = declared('Solution') ?? module.exports?.Solution ?? module.exports;
  if (typeof owner !== 'function') return null;
  for (const name of SPELLINGS) {
    if (typeof owner[name] === 'function') return owner[name].bind(owner);
    if (typeof owner.prototype?.[name] === 'function') {
      const object = new owner();
      return object[name].bind(object);
    }
  }
  return null;
}

function isSolution(owner) {
  return SPELLINGS.some(name => typeof owner.prototype?.[name] === 'function');
}

async function attempt(nonce, action) {
  try {
    let made = action();
    if (made instanceof Promise) made = await made;
    if (made === undefined) send('done', nonce);
    else send('value', nonce, made);
  } catch (error) {
    if (error instanceof Mistyped) send('mistyped', nonce, textForm(error.message));
    else send('raised', nonce, textForm(explain(error)));
  }
}

/** Lets the engine compile what is to be measured: copies of the arguments, for a short time, while calls are short. */
class Warmer {
  budget = 60;
  shortEnough = true;

  warm(call) {
    const begin = performance.now();
    for (let now = begin; this.shortEnough && now - begin < this.budget;) {
      try {
        call();
      } catch {
        this.shortEnough = false; // the call that counts will tell
      }
      const after = performance.now();
      if (after - now > 20) this.shortEnough = false;
      now = after;
    }
    this.budget = 15;
  }
}

async function solve() {
  const entry = load();
  const encode = encoder(RETURNS);
  const builders = TYPES.map(builder);
  const read = (data, at) => {
    const reader = new Reader(data);
    reader.at = at;
    return reader.value().map((value, i) => builders[i] ? builders[i](value) : value);
  };
  const then = (value, next) => value instanceof Promise ? value.then(next) : next(value);
  const warmer = new Warmer();
  let given = [], answer;
  for (;;) {
    const data = receive();
    const reader = new Reader(data);
    reader.count();
    const what = reader.value(), nonce = textForm(reader.value());
    const at = reader.at;
    if (what === 'case') {
      await attempt(nonce, () => then(entry(...read(data, at)), encode));
    } else if (what === 'prepare') {
      answer = undefined;
      warmer.warm(() => entry(...read(data, at)));
      given = read(data, at);
      globalThis.gc?.(); // else the clock finds what reading has left
      send('done', nonce);
    } else if (what === 'call') { // for the clock; reading and writing are not in it
      await attempt(nonce, () => then(entry(...given), value => {
        answer = value;
      }));
    } else { // "answer"
      await attempt(nonce, () => encode(answer));
    }
  }
}

/** Runs the source as a program of its own: stdin, stdout and an exit code, no frames. */
function program() {
  const refuse = text => {
    for (let left = Buffer.from(text); left.length > 0;) left = left.subarray(writeSync(2, left));
  };
  try {
    vm.compileFunction(fs.readFileSync(SOURCE, 'utf8'), ['exports', 'require', 'module'], {filename: SOURCE});
  } catch (error) {
    refuse(complaint(error));
    exit(SOURCE_REFUSED);
  }
  process.argv = [process.argv[0], SOURCE];
  process.on('uncaughtException', error => {
    refuse(explain(error) + '\n');
    exit(1);
  });
  createRequire('/box/')(SOURCE);
}

Error.stackTraceLimit = 60;
if (process.argv[2] === 'program') program();
else solve();
