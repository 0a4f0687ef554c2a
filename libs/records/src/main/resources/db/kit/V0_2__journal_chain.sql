create table journal_chain (
    position bigint primary key constraint journal_chain_counts_from_one check (position >= 1),
    sequence bigint not null constraint journal_chain_seals_an_entry_once unique,
    hash     bytea  not null constraint journal_chain_hashes_with_sha_256 check (octet_length(hash) = 32)
);
comment on table journal_chain is
    'Seals the journal: in the order of positions, each hash covers an entry and the hash before it.';
-- No foreign key: it would lock, so write to, every entry once more, and finds nothing that a verification does not.

create table journal_head (
    only_row boolean primary key default true constraint journal_head_is_one_row check (only_row),
    position bigint not null,
    hash     bytea  not null
);
comment on table journal_head is 'Where the chain ends. Whoever seals locks this row, so that the chain never forks.';
insert into journal_head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

create trigger journal_chain_refuses_changes before update or delete or truncate on journal_chain
    for each statement execute function journal_is_append_only();
create trigger journal_head_stays before delete or truncate on journal_head
    for each statement execute function journal_is_append_only();

-- JournalVerification computes the same without asking the database.
create function journal_link(hash bytea, first_before bytea, entry journal) returns bytea
language sql stable parallel safe as $$
    select sha256(coalesce(hash, first_before) || convert_to(concat_ws('|',
        entry.sequence, entry.event_id, entry.record_id, entry.version,
        cast(extract(epoch from entry.recorded_at) * 1000000 as bigint),
        cast(extract(epoch from entry.entered_at) * 1000000 as bigint),
        octet_length(entry.topic) || ':' || entry.topic,
        octet_length(entry.event_type) || ':' || entry.event_type,
        octet_length(entry.actor) || ':' || entry.actor,
        entry.state), 'UTF8'))
$$;
comment on function journal_link is 'The hash of an entry behind the one before it; texts with their lengths, so that none reads as two.';

create aggregate journal_hash(first_before bytea, entry journal) (sfunc = journal_link, stype = bytea);
comment on aggregate journal_hash(bytea, journal) is 'The hash at the end of several entries.';

create function seal_journal(sequences bigint[]) returns bigint[] language plpgsql as $$
declare
    head journal_head;
begin
    -- Who waits here sees with the next statement what the one before has sealed.
    select * into head from journal_head for update;
    with sealed as (
        insert into journal_chain (position, sequence, hash)
        select head.position + row_number() over in_order, j.sequence, journal_hash(head.hash, j) over in_order
        from journal j
        where j.sequence = any(sequences) and not exists (select from journal_chain c where c.sequence = j.sequence)
        window in_order as (order by j.sequence rows unbounded preceding)
        returning position, hash
    ), newest as (
        select position, hash from sealed order by position desc limit 1
    )
    update journal_head set position = newest.position, hash = newest.hash from newest;
    return sequences;
end;
$$;
comment on function seal_journal is 'Appends to the chain those of the entries that are not in it; answers all that it was given.';

create function seal_waiting(behind bigint, at_most integer, out sealed integer, out seen bigint) language plpgsql as $$
declare
    sequences bigint[];
begin
    select array_agg(sequence order by sequence) into sequences
    from (select o.sequence from outbox o
           where o.sequence > behind and not exists (select from journal_chain c where c.sequence = o.sequence)
           order by o.sequence limit at_most) unsealed;
    sealed := coalesce(cardinality(sequences), 0);
    seen := case when sealed = at_most then sequences[at_most] else (select max(sequence) from outbox) end;
    if sealed > 0 then
        perform seal_journal(sequences);
    end if;
end;
$$;
comment on function seal_waiting is 'Seals entries that the relay has not come to yet; answers how many, and up to where it looked.';

-- What was written before there was a chain; who seals first gives these entries the order they were written in.
do $$
begin
    perform seal_journal(array(select sequence from journal));
end;
$$;
