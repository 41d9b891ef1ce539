-- Folded states of long streams: a cache, which may be emptied at any time. `hash` is that of the event at `version`, so a row
-- only fits the very events that it was folded from; `digest` covers hash, shape and state, so a damaged row shows. The state
-- holds what the events say and nothing else: of texts only their ids.
create table snapshots (
  stream text collate "C" primary key,
  subject text collate "C" not null,
  version bigint not null,
  shape text collate "C" not null,
  hash bytea not null,
  digest bytea not null,
  state text not null
);
create index snapshots_subject on snapshots (subject);

-- Without the generation: a plan that is made while views are empty must not take this index for one as good as the primary key,
-- and read a whole view to find one row.
drop index views_newest;
create index views_newest on views (view, position desc);
