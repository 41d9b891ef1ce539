-- Grants a lease and answers with its epoch; null when somebody else has it. The connection that asks stands for the holder:
-- once it is gone the lease is free. The log's lock orders the change of a holder with appends under the old epoch.
create or replace function acquire_lease(of_key text, by_holder text, ttl interval) returns bigint
language plpgsql volatile as $$
declare
  held leases;
  granted bigint;
begin
  perform lock_log();
  select * into held from leases l where l.key = of_key for update;
  if found and held.holder not in ('', by_holder) and held.expires_at > clock_timestamp()
     and exists (select from pg_stat_activity a
                 where a.pid = held.backend_pid and coalesce(a.backend_start, held.backend_start) = held.backend_start) then
    return null;
  end if;
  insert into leases as l (key, holder, epoch, expires_at, backend_pid, backend_start)
  select of_key, by_holder, 1, clock_timestamp() + ttl, a.pid, a.backend_start from pg_stat_activity a where a.pid = pg_backend_pid()
  on conflict (key) do update
    set holder = excluded.holder, epoch = l.epoch + (l.holder <> excluded.holder)::int, expires_at = excluded.expires_at,
        backend_pid = excluded.backend_pid, backend_start = excluded.backend_start
  returning l.epoch into granted;
  return granted;
end $$;

-- Prolongs a lease, or gives it back when `ttl` is zero; false when it was lost.
create or replace function renew_lease(of_key text, of_epoch bigint, by_holder text, ttl interval) returns boolean
language sql volatile as $$
  with done as (
    update leases l
    set holder = case when ttl > interval '0' then by_holder else '' end, expires_at = clock_timestamp() + ttl,
        backend_pid = a.pid, backend_start = a.backend_start
    from pg_stat_activity a
    where a.pid = pg_backend_pid() and l.key = of_key and l.epoch = of_epoch and l.holder = by_holder
    returning 1)
  select exists (select from done)
$$;

-- After a reconnect the new connection stands for what the lost one (`old_pid`, `old_start`) stood for.
create or replace function adopt_leases(old_pid int, old_start timestamptz) returns void language sql volatile as $$
  update leases l set backend_pid = a.pid, backend_start = a.backend_start
  from pg_stat_activity a
  where a.pid = pg_backend_pid() and l.backend_pid = old_pid and l.backend_start = old_start
$$;
