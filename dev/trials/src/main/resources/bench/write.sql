-- The anchor of P2: what countries-service says to PostgreSQL for one POST /api/v1/advisory-requests with an Idempotency-Key.
--
--   pgbench -n -M prepared -c 8 -j 2 -T 60 -D run=$(date +%s) -D n=0 -f write.sql countries
--
-- against a database that has the service's schema (the service creates it when it starts). `run` keeps the keys and ids of
-- one run apart from those of another; `n` counts a client's transactions.
--
-- Observed with log_statement=all and strace on the server, the service warm, one request: BEGIN (which the driver sends ahead
-- of the first statement without waiting for the answer; here a pipeline, a little cheaper still), these statements in this
-- order, COMMIT. What the client or the service makes up (ids, key, instant) is computed in place, so that nothing is asked of
-- the server that the service does not ask; texts that are the same in every request stand as literals. One difference, in
-- favour of the anchor: the state travels with the statement's preparation, not with each execution. (A blank stands after
-- some of its colons, because pgbench takes `:1` for a variable.)
\set n :n + 1
\set id :run * 1000000000 + :client_id * 10000000 + :n
\set country random(0, 15)
\startpipeline
begin;
-- the key is free
select in_use, request_hash, state from claim_idempotency_key('officer@example.org', 'bench-' || cast(:id as text));
\endpipeline
-- the area is not retired
select string_agg(code, ', ' order by code) from thematic_areas where status = 'RETIRED' and code = any (array['SHP']);
-- the next number
insert into reference_numbers as r (prefix, last)
values ('AR-' || substr('TGOSENKHMPRYMOZVNMZMBNPLPAKIDNMMRLAOETHKENUGARWA', 3 * cast(:country as integer) + 1, 3) || '-2026', 1)
on conflict (prefix) do update set last = r.last + 1
returning last \gset
-- the record
insert into advisory_requests (accepted_on,constituent,country,declined_because,delivered_on,reference,requested_on,status,subject,thematic_area,version,id)
values (null, 'GOVERNMENT', substr('TGOSENKHMPRYMOZVNMZMBNPLPAKIDNMMRLAOETHKENUGARWA', 3 * cast(:country as integer) + 1, 3), null, null,
        'AR-' || substr('TGOSENKHMPRYMOZVNMZMBNPLPAKIDNMMRLAOETHKENUGARWA', 3 * cast(:country as integer) + 1, 3) || '-2026-' || cast(:last as text),
        '2026-03-02', 'REQUESTED', 'Actuarial valuation of the old-age pension scheme, with projections of membership, contributions and expenditure over seventy-five years, and advice on the contribution rate, on the pensionable age, on indexation, on the reserves and on how they are invested, for the tripartite board that meets in the autumn and for the ministry that answers to parliament',
        'SHP', 1, cast(lpad(to_hex(cast(:id as bigint)), 32, '0') as uuid));
-- the journal entry, the outbox row, the key
with entry as (
    insert into journal (event_id, topic, record_id, version, event_type, actor, recorded_at, state)
    values (cast('1' || lpad(to_hex(cast(:id as bigint)), 31, '0') as uuid), 'countries.advisory-requests',
            cast(lpad(to_hex(cast(:id as bigint)), 32, '0') as uuid), 1, 'REQUESTED', 'officer@example.org',
            greatest(now(), (select recorded_at from journal where record_id = cast(lpad(to_hex(cast(:id as bigint)), 32, '0') as uuid) and version = 1 - 1)),
            '{"id":"01a20ea2-2cfd-77bf-af16-1a1f96236def","version": 1,"reference":"AR-TGO-2026-0001234","country":"TGO","thematicArea":"SHP","constituent":"GOVERNMENT","subject":"Actuarial valuation of the old-age pension scheme, with projections of membership, contributions and expenditure over seventy-five years, and advice on the contribution rate, on the pensionable age, on indexation, on the reserves and on how they are invested, for the tripartite board that meets in the autumn and for the ministry that answers to parliament","requestedOn":"2026-03-02","status":"REQUESTED","acceptedOn": null,"deliveredOn": null,"declinedBecause": null}')
    returning sequence, record_id, version, actor, recorded_at
), waiting as (
    insert into outbox (sequence) select sequence from entry
), answered as (
    insert into idempotency_keys (actor, key, request_hash, record_id, version)
    select actor, key, request_hash, record_id, version
    from entry, (select cast('bench-' || cast(:id as text) as text), cast('53e5614bd983f1719a2b1f73cb534baf26af219b7ecb9b9ee5447746280e8450' as text)) as claimed (key, request_hash) where key is not null
)
select recorded_at from entry;
commit;
