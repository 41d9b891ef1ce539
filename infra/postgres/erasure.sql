-- Erasing a candidate is one event; what the database keeps of the subject goes with it, in the same transaction: the key, and the
-- texts under it, and the snapshots. The row of the key stays without a key, so that nothing is ever sealed for this subject again; a row of evidence
-- stays without its bytes, so that what named it is told that it was erased. Views follow by their own fold.
create or replace function destroy_subject() returns trigger language plpgsql as $$
declare
  erased text := substr(new.stream, length('candidate-') + 1);
begin
  insert into subject_keys (subject, key) values (erased, null) on conflict (subject) do update set key = null;
  update evidence set ciphertext = '' where subject = erased and ciphertext <> '';
  delete from snapshots where subject = erased;
  return null;
end $$;

create or replace trigger destroy_subject after insert on events
  for each row when (new.type = 'candidate.erased') execute function destroy_subject();
