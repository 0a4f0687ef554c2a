create table agreements (
    id             uuid    primary key,
    version        integer not null,
    reference      text    not null constraint agreements_reference_is_unique unique,
    partner        uuid    not null constraint agreements_are_with_a_partner references development_partners,
    title          text    not null,
    modality       text    not null constraint agreements_modality_is_known
        check (modality in ('RB', 'RBSA', 'XBDC', 'DIRECT_TRUST_FUND', 'MULTI_DONOR', 'PPP')),
    earmarking     text    not null constraint agreements_earmarking_is_known
        check (earmarking in ('UNEARMARKED', 'SOFTLY_EARMARKED', 'EARMARKED', 'TIGHTLY_EARMARKED')),
    phase          text    not null,
    pillar         text,
    country_split  jsonb   not null,
    thematic_split jsonb   not null,
    project_codes  jsonb   not null,
    signed_on      date,
    transactions   integer not null
);
comment on table agreements is 'What one development partner gives under one reference.';
comment on column agreements.transactions is 'How many transactions have been recorded: the number in the last one''s reference.';

create index agreements_by_partner on agreements (partner);

create table transactions (
    id          uuid           primary key,
    version     integer        not null,
    reference   text           not null constraint transactions_reference_is_unique unique,
    agreement   uuid           not null constraint transactions_belong_to_an_agreement references agreements,
    type        text           not null constraint transactions_type_is_known check (type in ('PLEDGE', 'COMMITMENT', 'RECEIPT')),
    amount      numeric(18, 2) not null,
    currency    text           not null constraint transactions_currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$'),
    usd_amount  numeric(18, 2) not null,
    rate        numeric        not null constraint transactions_rate_is_positive check (rate > 0),
    rate_date   date           not null,
    rate_source text           not null,
    value_date  date           not null,
    pledge      uuid,
    reverses    uuid,
    note        text,
    constraint transactions_are_negative_only_in_reversals check (amount <> 0 and (amount < 0) = (reverses is not null)),
    constraint transactions_pledges_are_consumed_by_commitments check (pledge is null or type = 'COMMITMENT'),
    constraint transactions_can_be_named_with_what_they_share unique (id, agreement, type, currency),
    constraint transactions_are_identified_in_their_agreement unique (id, agreement),
    constraint transactions_reverse_their_like foreign key (reverses, agreement, type, currency)
        references transactions (id, agreement, type, currency),
    constraint transactions_consume_pledges_of_their_agreement foreign key (pledge, agreement)
        references transactions (id, agreement)
);
comment on table transactions is 'Money pledged, committed or received under an agreement, and what was taken back of it.';
comment on column transactions.usd_amount is 'Fixed at entry; all of a transaction''s reversals together take back exactly what it was worth.';

create index transactions_by_agreement on transactions (agreement, reference);
create index transactions_by_reversed on transactions (reverses) where reverses is not null;
create index transactions_by_pledge on transactions (pledge) where pledge is not null;

create trigger transactions_refuse_changes before update or delete or truncate on transactions
    for each statement execute function funding_facts_stay();
