create table audit (
    sequence bigint      generated always as identity primary key,
    happened timestamptz not null default clock_timestamp(),
    kind     text        not null constraint audit_keeps_refusals_and_exports check (kind in ('REFUSAL', 'EXPORT')),
    subject  text,
    method   text        not null,
    path     text        not null,
    status   integer     not null
);
comment on table audit is 'Who was refused, and who took whole lists away; changes stand in the journal.';
comment on column audit.subject is 'Whoever the access token speaks of; null without a valid one.';
comment on column audit.path is 'Without the query, and with {id} for ids.';

create trigger audit_refuses_changes before update or delete or truncate on audit
    for each statement execute function journal_is_append_only();
