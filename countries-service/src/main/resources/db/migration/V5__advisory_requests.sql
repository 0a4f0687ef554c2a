create table advisory_requests (
    id               uuid    primary key,
    version          integer not null,
    reference        text    not null constraint advisory_requests_reference_is_unique unique,
    country          text    not null constraint advisory_requests_country_is_alpha_3 check (country ~ '^[A-Z]{3}$'),
    thematic_area    text    not null,
    constituent      text    not null constraint advisory_requests_constituent_is_known
        check (constituent in ('GOVERNMENT', 'EMPLOYERS', 'WORKERS', 'SOCIAL_SECURITY_INSTITUTION')),
    subject          text    not null,
    requested_on     date    not null,
    status           text    not null constraint advisory_requests_status_is_known
        check (status in ('REQUESTED', 'ACCEPTED', 'DELIVERED', 'DECLINED')),
    accepted_on      date,
    delivered_on     date,
    declined_because text,
    constraint advisory_requests_go_forward check (accepted_on >= requested_on and delivered_on >= accepted_on),
    constraint advisory_requests_know_when_they_were_answered check (
        (accepted_on is not null) = (status in ('ACCEPTED', 'DELIVERED'))
        and (delivered_on is not null) = (status = 'DELIVERED')),
    constraint advisory_requests_are_declined_for_a_reason check ((declined_because is not null) = (status = 'DECLINED'))
);
comment on table advisory_requests is 'Advice that constituents ask of the Technical Support Facility.';
