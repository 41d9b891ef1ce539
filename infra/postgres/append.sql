-- The form that programs up to schema version 2 called.
drop function if exists append_batch(text[], bigint[], uuid[], text[], bigint[], int[], int[], text[], int[], jsonb[], jsonb[],
                                     int[], text[], text[], bytea[]);

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

-- The events of a batch whose append fits: its stream ends at the version that the caller expects, and the caller still owns it.
-- `place` is an event's place among them, `first` the entry of its append's first event, `last_hash` the hash that this one is linked
-- to. The function is plain SQL and stable so that it becomes a part of the statement that asks.
create or replace function fitting(
  streams text[], versions bigint[], nths int[], commands uuid[], lease_keys text[], epochs bigint[],
  types text[], schema_versions int[], datas jsonb[], metas jsonb[])
returns table (place bigint, first bigint, last_hash bytea, stream text, version bigint, command_id uuid,
               type text, schema_version int, data jsonb, meta jsonb)
language sql stable as $$
  select row_number() over (order by n.ord), n.ord - n.nth + 1,
         coalesce(l.hash, '\x0000000000000000000000000000000000000000000000000000000000000000'),
         n.stream, n.version, n.command, n.type, n.schema_version, n.data, n.meta
  from unnest(streams, versions, nths, commands, lease_keys, epochs, types, schema_versions, datas, metas)
       with ordinality as n(stream, version, nth, command, lease_key, epoch, type, schema_version, data, meta, ord)
  left join lateral (select e.version, e.hash from events e where e.stream = n.stream order by e.version desc limit 1) l on true
  where coalesce(l.version, 0) = n.version - n.nth
    and (n.lease_key = '' or exists (select from leases x where x.key = n.lease_key and x.epoch = n.epoch))
$$;

-- What an event's link in the chain is made of, but for the hash before it: its length-prefixed fields.
create or replace function link_body(
  at bigint, stream text, version bigint, type text, schema_version int, command uuid, recorded_us bigint, data jsonb, meta jsonb)
returns bytea language sql stable as $$
  select substr(array_send(array[at::text, stream, version::text, type, schema_version::text, command::text, recorded_us::text,
                                 data::text, meta::text]), 21)
$$;

-- Appends a batch in the caller's transaction, which must be READ COMMITTED. The first ten arrays have an entry for each event: where it
-- is to stand, its number within its append (from 1), and what else belongs to it; the events of an append follow one another, and no
-- two appends are of one stream. `evidence_of` is the entry of the first event of the append that the evidence comes with.
-- The answer begins with a position and a time: what is written was recorded then and stands behind it, in order and without a gap.
-- Then come seven numbers for each append that is not written: the entry of its first event, its status (1 repeated, 2 version
-- conflict, 3 command conflict, 4 stale epoch) and, when it is repeated, the first and last version, the first and last position and
-- the time of what it wrote before. So the usual answer is two numbers, however many wait for it.
create or replace function append_batch(
  streams text[], versions bigint[], nths int[], commands uuid[], lease_keys text[], epochs bigint[],
  types text[], schema_versions int[], datas jsonb[], metas jsonb[],
  evidence_of int[], evidence_ids text[], subjects text[], ciphertexts bytea[]) returns bigint[]
language plpgsql volatile as $$
#variable_conflict use_column
declare
  wanted constant bigint := cardinality(streams);
  base bigint;
  written bigint;
  now_at timestamptz;
  recorded_us bigint;
  others bigint[] := '{}';
begin
  perform lock_log();
  now_at := clock_timestamp();
  recorded_us := (extract(epoch from now_at) * 1000000)::bigint;
  update head h set position = h.position + wanted returning h.position - wanted into base;
  if 1 = all (nths) then
    insert into events (position, stream, version, type, schema_version, data, meta, command_id, recorded_at, hash)
    select base + f.place, f.stream, f.version, f.type, f.schema_version, f.data, f.meta, f.command_id, now_at,
           sha256(f.last_hash || link_body(base + f.place, f.stream, f.version, f.type, f.schema_version, f.command_id, recorded_us,
                                           f.data, f.meta))
    from fitting(streams, versions, nths, commands, lease_keys, epochs, types, schema_versions, datas, metas) f;
  else
    insert into events (position, stream, version, type, schema_version, data, meta, command_id, recorded_at, hash)
    select base + f.place, f.stream, f.version, f.type, f.schema_version, f.data, f.meta, f.command_id, now_at,
           chain(f.last_hash, link_body(base + f.place, f.stream, f.version, f.type, f.schema_version, f.command_id, recorded_us,
                                        f.data, f.meta))
           over (partition by f.first order by f.version)
    from fitting(streams, versions, nths, commands, lease_keys, epochs, types, schema_versions, datas, metas) f;
  end if;
  get diagnostics written = row_count;
  if written < wanted then
    update head h set position = base + written;
    with members as (
      select min(n.ord) as first, max(n.nth) as count, min(n.stream) as stream, min(n.version) - 1 as expected,
             (array_agg(n.command))[1] as command, min(n.lease_key) as lease_key, min(n.epoch) as epoch
      from unnest(streams, versions, nths, commands, lease_keys, epochs)
           with ordinality as n(stream, version, nth, command, lease_key, epoch, ord)
      group by n.ord - n.nth
    )
    select array_agg(a.number order by m.first, a.nth)
      into others
    from members m
    cross join lateral find_command(m.stream, m.expected, m.command, types[m.first : m.first + m.count - 1],
                                    datas[m.first : m.first + m.count - 1]) p
    cross join lateral unnest(array[
      m.first,
      case when p.same then 1
           when p.found > 0 then 3
           when m.lease_key <> '' and not exists (select from leases x where x.key = m.lease_key and x.epoch = m.epoch) then 4
           else 2 end,
      coalesce(p.first_version, 0), coalesce(p.last_version, 0), coalesce(p.first_position, 0), coalesce(p.last_position, 0),
      coalesce((extract(epoch from p.recorded_at) * 1000000)::bigint, 0)]) with ordinality as a(number, nth)
    where not exists (select from events e where e.stream = m.stream and e.version = m.expected + 1 and e.position > base);
  end if;
  if cardinality(evidence_ids) > 0 then
    -- Appends come one after the other, so what is not there now will not be: "on conflict" would have to prove that, row by row.
    insert into evidence (id, subject, ciphertext)
    select distinct on (v.id) v.id, v.subject, v.ciphertext
    from unnest(evidence_of, evidence_ids, subjects, ciphertexts) as v(first, id, subject, ciphertext)
    where (others = '{}'
           or exists (select from events e where e.stream = streams[v.first] and e.version = versions[v.first] and e.position > base))
      and not exists (select from evidence x where x.id = v.id);
  end if;
  return array[base, recorded_us] || others;
end $$;

-- The same for an append of one event without evidence, which is most of what a lone caller waits for: planning, starting and ending
-- the statements above takes longer than what they do for a single event. What does not fit is left to them.
create or replace function append_one(
  of_stream text, at_version bigint, command uuid, of_lease text, of_epoch bigint,
  of_type text, of_schema int, new_data jsonb, new_meta jsonb) returns bigint[]
language plpgsql volatile as $$
declare
  at bigint;
  now_at timestamptz;
  recorded_us bigint;
  last_hash bytea := '\x0000000000000000000000000000000000000000000000000000000000000000';
  fits boolean := true;
begin
  perform lock_log();
  if of_lease <> '' then
    fits := exists (select from leases x where x.key = of_lease and x.epoch = of_epoch);
  end if;
  if fits and at_version > 1 then
    select e.hash into last_hash from events e where e.stream = of_stream and e.version = at_version - 1;
    fits := found;
  end if;
  if fits then
    now_at := clock_timestamp();
    recorded_us := (extract(epoch from now_at) * 1000000)::bigint;
    update head h set position = h.position + 1 returning h.position into at;
    insert into events (position, stream, version, type, schema_version, data, meta, command_id, recorded_at, hash)
    values (at, of_stream, at_version, of_type, of_schema, new_data, new_meta, command, now_at,
            sha256(last_hash || link_body(at, of_stream, at_version, of_type, of_schema, command, recorded_us, new_data, new_meta)))
    on conflict (stream, version) do nothing;
    if found then
      return array[at - 1, recorded_us];
    end if;
    update head h set position = at - 1;
  end if;
  return append_batch(array[of_stream], array[at_version], array[1], array[command], array[of_lease], array[of_epoch],
                      array[of_type], array[of_schema], array[new_data], array[new_meta], '{}', '{}', '{}', '{}');
end $$;
