-- Who this log belongs to: every seal names it, so that a seal of another log is none of this one.
alter table installation add column id uuid not null default gen_random_uuid();

-- The seals, each a signed line; see infra/audit/seal.hpp. The number is the line's own and keeps two sealers from making a fork.
create table seals (
  number bigint primary key,
  line text collate "C" not null
);

-- The public halves of the keys that have sealed this log, as hexadecimal digits. Private halves are never here.
create table seal_keys (
  key text collate "C" primary key,
  added_at timestamptz not null default now()
);
