-- The log. `position` is gapless and in commit order; `version` is gapless in its stream. No third index: an append pays for each.
create table events (
  position bigint primary key,
  stream text collate "C" not null,
  version bigint not null,
  type text collate "C" not null,
  schema_version int not null,
  data jsonb not null,
  meta jsonb not null,
  command_id uuid not null,
  recorded_at timestamptz not null,
  hash bytea not null,
  unique (stream, version)
);

-- The last position, in one row. It is updated by every append, so its page keeps room for new row versions.
create table head (
  one boolean primary key default true check (one),
  position bigint not null
) with (fillfactor = 10);
insert into head (position) values (0);

-- Texts under their subject's key; `id` is the SHA-256 of `ciphertext` in hex.
create table evidence (
  id text collate "C" primary key,
  subject text collate "C" not null,
  ciphertext bytea not null
);
create index evidence_subject on evidence (subject);

-- A subject whose key is null was erased.
create table subject_keys (
  subject text collate "C" primary key,
  key bytea,
  created_at timestamptz not null default now()
);

create table installation (
  one boolean primary key default true check (one),
  hmac_key bytea not null
);

-- Rows stay for ever, so that an epoch is never given twice. An empty holder has given the lease back.
create table leases (
  key text collate "C" primary key,
  holder text not null,
  epoch bigint not null,
  expires_at timestamptz not null,
  backend_pid int not null,
  backend_start timestamptz not null
);

-- How far each generation of a view is. `live` is what readers see; at most one other generation is being built beside it.
create table checkpoints (
  view text collate "C" not null,
  generation int not null,
  revision int not null,
  live boolean not null,
  position bigint not null default 0,
  error text,
  primary key (view, generation)
);
create unique index checkpoints_live on checkpoints (view) where live;

create table views (
  view text collate "C" not null,
  generation int not null,
  key text collate "C" not null,
  position bigint not null,
  data jsonb not null,
  primary key (view, generation, key)
);
create index views_newest on views (view, generation, position desc);
