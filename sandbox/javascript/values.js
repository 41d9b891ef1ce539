'use strict';
// The values of a signature: from the wire (sandbox/judge/wire.hpp) to what a candidate's function is given, and back.
//
// An int is a number where a number holds it exactly, else a BigInt; in answers both are taken. A map is a Map; in
// answers a plain object is taken too. An optional that is not there is null.

const MOST_NODES = 10_000_000;

class ListNode {
  constructor(val = 0, next = null) {
    this.val = val;
    this.next = next;
  }
}

class TreeNode {
  constructor(val = 0, left = null, right = null) {
    this.val = val;
    this.left = left;
    this.right = right;
  }
}

/** The answer is not of the type that the signature promises. */
class Mistyped extends Error {}

/** Reads wire text. The judge's text is trusted. */
class Reader {
  constructor(data) {
    this.data = data;
    this.at = 0;
  }

  until(end) {
    const from = this.at + 1;
    const to = this.data.indexOf(end, from);
    this.at = to + 1;
    return this.data.latin1Slice(from, to);
  }

  count() {
    return Number(this.until(';'));
  }

  value() {
    switch (this.data[this.at]) {
      case 105: { // i
        const digits = this.until(';');
        const number = Number(digits);
        return Number.isSafeInteger(number) ? number : BigInt(digits);
      }
      case 102: { // f
        const digits = this.until(';');
        return digits.endsWith('inf') ? Number(digits.replace('inf', 'Infinity')) : Number(digits);
      }
      case 108: { // l
        const values = new Array(this.count());
        for (let i = 0; i < values.length; ++i) values[i] = this.value();
        return values;
      }
      case 109: { // m
        const values = new Map();
        for (let left = this.count(); left > 0; --left) {
          const key = this.value();
          values.set(key, this.value());
        }
        return values;
      }
      case 115: { // s
        const length = Number(this.until(':'));
        this.at += length;
        return this.data.utf8Slice(this.at - length, this.at);
      }
      case 84: ++this.at; return true;
      case 70: ++this.at; return false;
      default: ++this.at; return null;
    }
  }
}

function textForm(text) {
  return `s${Buffer.byteLength(text)}:${text}`;
}

function listOf(values) {
  let head = null;
  for (let i = values.length; i-- > 0;) head = new ListNode(values[i], head);
  return head;
}

function treeOf(values) {
  const nodes = values.map(value => value === null ? null : new TreeNode(value));
  let next = 1;
  for (const node of nodes) {
    if (node === null) continue;
    node.left = nodes[next++] ?? null;
    node.right = nodes[next++] ?? null;
  }
  return nodes[0] ?? null;
}

function nodesOfList(node) {
  const values = [];
  for (; node !== null && node !== undefined; node = node.next) {
    if (values.length >= MOST_NODES) throw new Mistyped('the linked list has no end');
    values.push(node.val);
  }
  return values;
}

function nodesOfTree(root) {
  const values = [];
  for (let level = [root]; level.some(node => node !== null && node !== undefined);) {
    const below = [];
    for (const node of level) {
      if (node === null || node === undefined) {
        values.push(null);
        continue;
      }
      values.push(node.val);
      below.push(node.left, node.right);
    }
    level = below;
    if (values.length > MOST_NODES) throw new Mistyped('the binary tree has no end');
  }
  while (values.length > 0 && values[values.length - 1] === null) values.pop();
  return values;
}

/** Of `list<int>` the name and the inner type. */
function parts(kind) {
  const open = kind.indexOf('<');
  if (open < 0) return [kind, ''];
  const name = kind.slice(0, open);
  return [name, kind.slice(open + 1 + (name === 'map' ? 'string,'.length : 0), -1)];
}

function nameOf(value) {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object') return typeof value;
  return value.constructor?.name || 'object';
}

const LEAST = -(1n << 63n), MOST = (1n << 63n) - 1n;

/** A function that answers the wire text of a value of this type. */
function encoder(kind) {
  const [name, inner] = parts(kind);
  const element = inner ? encoder(inner) : null;
  const wrong = value => {
    throw new Mistyped(`expected ${kind}, got ${nameOf(value)}`);
  };
  const sequence = value => {
    if (!Array.isArray(value) && (!ArrayBuffer.isView(value) || value instanceof DataView)) wrong(value);
    let out = `l${value.length};`;
    for (let i = 0; i < value.length; ++i) out += element(value[i]);
    return out;
  };
  const nodes = walk => value => {
    if (value !== null && value !== undefined && typeof value !== 'object') wrong(value);
    const values = walk(value);
    return `l${values.length};` + values.map(item => item === null ? 'N' : element(item)).join('');
  };
  switch (name) {
    case 'int':
      return value => {
        if (typeof value === 'number' && Number.isSafeInteger(value)) return `i${value};`;
        if (typeof value === 'number' && Number.isInteger(value)) value = BigInt(value);
        if (typeof value !== 'bigint')
          throw new Mistyped(`expected int, got ${typeof value === 'number' ? value : nameOf(value)}`);
        if (value < LEAST || value > MOST) throw new Mistyped('an int of more than 64 bits');
        return `i${value};`;
      };
    case 'float':
      return value => {
        if (typeof value === 'bigint') value = Number(value);
        if (typeof value !== 'number') wrong(value);
        if (Object.is(value, -0)) return 'f-0;';
        return `f${String(value).replace('Infinity', 'inf').replace('NaN', 'nan')};`;
      };
    case 'bool':
      return value => typeof value === 'boolean' ? (value ? 'T' : 'F') : wrong(value);
    case 'string':
      return value => {
        if (typeof value !== 'string') wrong(value);
        if (/\p{Surrogate}/u.test(value)) throw new Mistyped('a string that is not Unicode text');
        return textForm(value);
      };
    case 'list':
      return sequence;
    case 'grid':
      return encoder(`list<list<${inner}>>`);
    case 'map': {
      const key = encoder('string');
      return value => {
        if (value === null || typeof value !== 'object' || Array.isArray(value)) wrong(value);
        const entries = value instanceof Map ? [...value] : Object.entries(value);
        return `m${entries.length};` + entries.map(([k, item]) => key(k) + element(item)).join('');
      };
    }
    case 'optional':
      return value => value === null || value === undefined ? 'N' : element(value);
    case 'linked_list':
      return nodes(nodesOfList);
    default:
      return nodes(nodesOfTree);
  }
}

/** A function that turns what was read into what the candidate's function is given; null where it is that already. */
function builder(kind) {
  const [name, inner] = parts(kind);
  if (name === 'linked_list') return listOf;
  if (name === 'binary_tree') return treeOf;
  const within = inner ? builder(inner) : null;
  if (within === null) return null;
  if (name === 'map') return value => new Map([...value].map(([key, item]) => [key, within(item)]));
  if (name === 'optional') return value => value === null ? null : within(value);
  if (name === 'grid') return value => value.map(row => row.map(within));
  return value => value.map(item => within(item));
}

module.exports = {ListNode, Mistyped, Reader, TreeNode, builder, encoder, textForm};
