create function funding_facts_stay() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only.', tg_table_name;
end;
$$;

create table exchange_rates (
    id            uuid    primary key,
    version       integer not null,
    reference     text    not null constraint exchange_rates_one_per_currency_and_day unique,
    currency      text    not null constraint exchange_rates_currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$'),
    starts_on     date    not null,
    units_per_usd numeric not null constraint exchange_rates_are_positive check (units_per_usd > 0),
    source        text    not null,
    constraint exchange_rates_are_not_of_the_dollar check (currency <> 'USD')
);
comment on table exchange_rates is 'What a US dollar costs in a currency, from a day on.';
comment on column exchange_rates.reference is 'Currency and day.';
comment on column exchange_rates.units_per_usd is 'As published: without a fixed scale, so that no digit is added or lost.';

create index exchange_rates_by_currency_and_day on exchange_rates (currency, starts_on);

create trigger exchange_rates_refuse_changes before update or delete or truncate on exchange_rates
    for each statement execute function funding_facts_stay();
