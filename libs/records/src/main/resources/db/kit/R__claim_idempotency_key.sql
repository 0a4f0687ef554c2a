-- In use while the first request with the key is running; without a hash the key is the caller's; otherwise the answer is there.
-- Each statement of a function sees what was committed before that statement. A plain query would look for the key as things
-- stood before it had the lock, and take a request that ended in between for one that never ran.
create or replace function claim_idempotency_key(of_actor text, used_key text,
                                                 out in_use boolean, out request_hash text, out state text)
language plpgsql as $$
begin
    in_use := not pg_try_advisory_xact_lock(hashtextextended(of_actor || ' ' || used_key, 0));
    if not in_use then
        select k.request_hash, j.state into request_hash, state
        from idempotency_keys k join journal j using (record_id, version)
        where k.actor = of_actor and k.key = used_key;
    end if;
end;
$$;
comment on function claim_idempotency_key is 'Lets one request with a key through, and tells what it was answered once it has ended.';
