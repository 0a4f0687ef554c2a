create table development_partners (
    id        uuid    primary key,
    version   integer not null,
    reference text    not null constraint development_partners_code_is_unique unique,
    name      text    not null,
    type      text    not null constraint development_partners_type_is_known check (type in ('GOVERNMENT', 'UN_IGO', 'IFI',
        'MULTI_DONOR_FUND', 'FOUNDATION', 'PRIVATE', 'SOCIAL_SECURITY_INSTITUTION')),
    country   text    constraint development_partners_country_is_alpha_3 check (country ~ '^[A-Z]{3}$'),
    iati_id   text    constraint development_partners_iati_id_is_unique unique,
    dac_code  text,
    constraint development_partners_governments_have_a_country check (type <> 'GOVERNMENT' or country is not null)
);
comment on table development_partners is 'Who gives money to the programme.';
