create table journal (
    sequence    bigint      generated always as identity primary key,
    event_id    uuid        not null constraint journal_tells_an_event_once unique,
    topic       text        not null,
    record_id   uuid        not null,
    version     integer     not null constraint journal_versions_count_from_one check (version >= 1),
    event_type  text        not null,
    actor       text        not null,
    recorded_at timestamptz not null,
    entered_at  timestamptz not null default clock_timestamp(),
    state       text        not null,
    constraint journal_has_each_version_once unique (record_id, version),
    constraint journal_records_nothing_ahead_of_time check (recorded_at <= entered_at + interval '1 minute')
);
comment on table journal is 'Everything that ever happened to a record: audit trail, history, source of asOf and of a replay.';
comment on column journal.recorded_at is 'Since when this was the current knowledge; before entered_at for what an older system had recorded.';
comment on column journal.state is 'The record''s whole public state afterwards: text, so that the bytes stored are the bytes sent.';

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is append-only.';
end;
$$;

create trigger journal_refuses_changes before update or delete or truncate on journal
    for each statement execute function journal_is_append_only();

create table outbox (
    sequence bigint primary key constraint outbox_speaks_of_the_journal references journal
);
comment on table outbox is 'Journal entries that Kafka has not acknowledged yet; it empties.';

create table idempotency_keys (
    actor        text        not null,
    key          text        not null,
    request_hash text        not null,
    record_id    uuid        not null,
    version      integer     not null,
    used_at      timestamptz not null default clock_timestamp(),
    constraint idempotency_keys_are_used_once primary key (actor, key),
    constraint idempotency_keys_lead_to_an_answer foreign key (record_id, version) references journal (record_id, version)
);
comment on table idempotency_keys is 'Which state of which record answered a request, for when it is sent again.';

create table reference_numbers (
    prefix text    primary key,
    last   integer not null
);
comment on table reference_numbers is 'The last number given out under a prefix of human references.';
