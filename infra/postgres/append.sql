-- The one lock that orders appends and changes of a lease's holder.
create or replace function lock_log() returns void language sql volatile as
$$ select pg_advisory_xact_lock(4707183441) $$;

-- One step of a chain: the hash of an event whose length-prefixed fields are `body`. `start` is the hash before the first step.
create or replace function chain_step(state bytea, start bytea, body bytea) returns bytea
language plpgsql immutable parallel safe as
$$ begin return sha256(coalesce(state, start) || body); end $$;

create or replace aggregate chain(bytea, bytea) (sfunc = chain_step, stype = bytea);

-- What the command `wanted` left behind version `after` of a stream. `same` tells whether it were these very events.
create or replace function find_command(
  of_stream text, after bigint, wanted uuid, of_types text[], of_data jsonb[],
  out found bigint, out same boolean, out first_version bigint, out last_version bigint,
  out first_position bigint, out last_position bigint, out recorded_at timestamptz)
language sql stable as $$
  select count(*), coalesce(array_agg(e.type order by e.version) = of_types and array_agg(e.data order by e.version) = of_data, false),
         min(e.version), max(e.version), min(e.position), max(e.position), max(e.recorded_at)
  from events e where e.stream = of_stream and e.version > after and e.command_id = wanted
$$;

-- Appends a batch in the caller's transaction, which must be READ COMMITTED. Member i is described by the i-th entry of the
-- first six arrays; its events are the next `counts[i]` entries of the event arrays, and an owner is the i an event or evidence belongs to.
-- Answers one row a member: its status (0 written, 1 repeated, 2 version conflict, 3 command conflict, 4 stale epoch) and range.
-- Members are taken in rounds, the n-th member of each stream in the n-th, so that each sees what the one before it wrote.
create or replace function append_batch(
  streams text[], expecteds bigint[], commands uuid[], lease_keys text[], epochs bigint[], counts int[],
  owners int[], types text[], schema_versions int[], datas jsonb[], metas jsonb[],
  evidence_owners int[], evidence_ids text[], subjects text[], ciphertexts bytea[])
returns table (member int, status int, first_version bigint, last_version bigint,
               first_position bigint, last_position bigint, recorded_us bigint)
language plpgsql volatile
set enable_seqscan = off set jit = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  now_at timestamptz;
  now_us bigint;
  base bigint;
  rounds int;
begin
  perform lock_log();
  now_at := clock_timestamp();
  now_us := (extract(epoch from now_at) * 1000000)::bigint;
  select max(n) into rounds from (select count(*) n from unnest(streams) s group by s) per_stream;
  for this_round in 1 .. rounds loop
    select h.position into base from head h;
    return query
    with members as (
      select m.*, row_number() over (partition by m.stream order by m.ord) as round,
             sum(m.count) over (order by m.ord) - m.count as skip
      from unnest(streams, expecteds, commands, lease_keys, epochs, counts)
           with ordinality as m(stream, expected, command, lease_key, epoch, count, ord)
    ), looked as (
      select m.*, coalesce(l.version, 0) as version, l.hash,
             m.lease_key = '' or exists (select from leases x where x.key = m.lease_key and x.epoch = m.epoch) as owned
      from members m
      left join lateral (select e.version, e.hash from events e where e.stream = m.stream order by e.version desc limit 1) l on true
      where m.round = this_round
    ), good as (
      select g.*, base + sum(g.count) over (order by g.ord) - g.count as behind
      from looked g where g.version = g.expected and g.owned
    ), fresh as (
      select g.ord, g.stream, g.command, g.hash, g.expected + n.i - g.skip as version, g.behind + n.i - g.skip as position,
             n.type, n.schema_version, n.data, n.meta
      from unnest(owners, types, schema_versions, datas, metas)
           with ordinality as n(owner, type, schema_version, data, meta, i)
      join good g on g.ord = n.owner
    ), written as (
      insert into events (position, stream, version, type, schema_version, data, meta, command_id, recorded_at, hash)
      select f.position, f.stream, f.version, f.type, f.schema_version, f.data, f.meta, f.command, now_at,
             chain(coalesce(f.hash, decode(repeat('00', 32), 'hex')),
                   substr(array_send(array[f.position::text, f.stream, f.version::text, f.type, f.schema_version::text,
                                           f.command::text, now_us::text, f.data::text, f.meta::text]), 21))
               over (partition by f.ord order by f.version)
      from fresh f
    ), kept as (
      insert into evidence (id, subject, ciphertext)
      select v.id, v.subject, v.ciphertext
      from unnest(evidence_owners, evidence_ids, subjects, ciphertexts) as v(owner, id, subject, ciphertext)
      join good g on g.ord = v.owner
      on conflict do nothing
    ), moved as (
      update head set position = head.position + (select coalesce(sum(g.count), 0) from good g)
    )
    select g.ord::int, 0, g.expected + 1, g.expected + g.count, (g.behind + 1)::bigint, (g.behind + g.count)::bigint, now_us from good g
    union all
    select b.ord::int,
           case when p.same then 1 when p.found > 0 then 3 when not b.owned then 4 else 2 end,
           p.first_version, p.last_version, p.first_position, p.last_position, (extract(epoch from p.recorded_at) * 1000000)::bigint
    from looked b
    cross join lateral find_command(b.stream, b.expected, b.command, types[b.skip + 1 : b.skip + b.count],
                                    datas[b.skip + 1 : b.skip + b.count]) p
    where not (b.version = b.expected and b.owned);
  end loop;
end $$;
