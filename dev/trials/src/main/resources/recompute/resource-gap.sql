-- funding-service
--? definition=committed
with required as (
    select distinct on (phase) phase, total_usd, by_pillar from funding_requirements
     where in_force_from <= :today order by phase, in_force_from desc, reference desc, id desc
), items as (
    select phase, total_usd as usd from required
    union all
    select phase, -usd from own_contributions where decided_on <= :today
    union all
    select a.phase, -t.usd_amount from transactions t join agreements a on a.id = t.agreement where t.type = 'COMMITMENT'
)
select coalesce(sum(usd), 0) from items;
--? definition=committed&groupBy=phase
with required as (
    select distinct on (phase) phase, total_usd, by_pillar from funding_requirements
     where in_force_from <= :today order by phase, in_force_from desc, reference desc, id desc
), items as (
    select phase, total_usd as usd from required
    union all
    select phase, -usd from own_contributions where decided_on <= :today
    union all
    select a.phase, -t.usd_amount from transactions t join agreements a on a.id = t.agreement where t.type = 'COMMITMENT'
)
select phase, sum(usd) from items group by phase;
--? definition=with-pledges
with required as (
    select distinct on (phase) phase, total_usd, by_pillar from funding_requirements
     where in_force_from <= :today order by phase, in_force_from desc, reference desc, id desc
), left_of_pledges as (
    select p.id, p.agreement,
           p.usd_amount
           + coalesce((select sum(r.usd_amount) from transactions r where r.reverses = p.id), 0)
           - coalesce((select sum(c.usd_amount) from transactions c
                        where c.pledge = p.id and c.type = 'COMMITMENT' and c.reverses is null), 0)
           - coalesce((select sum(r.usd_amount) from transactions r join transactions c on c.id = r.reverses
                        where c.pledge = p.id and c.type = 'COMMITMENT'), 0) as usd
      from transactions p where p.type = 'PLEDGE' and p.reverses is null
), items as (
    select phase, total_usd as usd from required
    union all
    select phase, -usd from own_contributions where decided_on <= :today
    union all
    select a.phase, -t.usd_amount from transactions t join agreements a on a.id = t.agreement where t.type = 'COMMITMENT'
    union all
    select a.phase, -l.usd from left_of_pledges l join agreements a on a.id = l.agreement where l.usd > 0
)
select coalesce(sum(usd), 0) from items;
--? definition=with-pledges&groupBy=phase
with required as (
    select distinct on (phase) phase, total_usd, by_pillar from funding_requirements
     where in_force_from <= :today order by phase, in_force_from desc, reference desc, id desc
), left_of_pledges as (
    select p.id, p.agreement,
           p.usd_amount
           + coalesce((select sum(r.usd_amount) from transactions r where r.reverses = p.id), 0)
           - coalesce((select sum(c.usd_amount) from transactions c
                        where c.pledge = p.id and c.type = 'COMMITMENT' and c.reverses is null), 0)
           - coalesce((select sum(r.usd_amount) from transactions r join transactions c on c.id = r.reverses
                        where c.pledge = p.id and c.type = 'COMMITMENT'), 0) as usd
      from transactions p where p.type = 'PLEDGE' and p.reverses is null
), items as (
    select phase, total_usd as usd from required
    union all
    select phase, -usd from own_contributions where decided_on <= :today
    union all
    select a.phase, -t.usd_amount from transactions t join agreements a on a.id = t.agreement where t.type = 'COMMITMENT'
    union all
    select a.phase, -l.usd from left_of_pledges l join agreements a on a.id = l.agreement where l.usd > 0
)
select phase, sum(usd) from items group by phase;
--? definition=cash
with required as (
    select distinct on (phase) phase, total_usd, by_pillar from funding_requirements
     where in_force_from <= :today order by phase, in_force_from desc, reference desc, id desc
), items as (
    select phase, total_usd as usd from required
    union all
    select phase, -usd from own_contributions where decided_on <= :today
    union all
    select a.phase, -t.usd_amount from transactions t join agreements a on a.id = t.agreement where t.type = 'RECEIPT'
)
select coalesce(sum(usd), 0) from items;
--? definition=cash&groupBy=phase
with required as (
    select distinct on (phase) phase, total_usd, by_pillar from funding_requirements
     where in_force_from <= :today order by phase, in_force_from desc, reference desc, id desc
), items as (
    select phase, total_usd as usd from required
    union all
    select phase, -usd from own_contributions where decided_on <= :today
    union all
    select a.phase, -t.usd_amount from transactions t join agreements a on a.id = t.agreement where t.type = 'RECEIPT'
)
select phase, sum(usd) from items group by phase;
--? groupBy=pillar
with required as (
    select distinct on (phase) phase, total_usd, by_pillar from funding_requirements
     where in_force_from <= :today order by phase, in_force_from desc, reference desc, id desc
), items as (
    select pillar, value::numeric as usd from required, jsonb_each_text(by_pillar) as need(pillar, value)
    union all
    select 'NOT_STATED', total_usd from required where by_pillar = '{}'
    union all
    select coalesce(pillar, 'NOT_STATED'), -usd from own_contributions where decided_on <= :today
    union all
    select coalesce(a.pillar, 'NOT_STATED'), -t.usd_amount
      from transactions t join agreements a on a.id = t.agreement where t.type = 'COMMITMENT'
)
select pillar, sum(usd) from items group by pillar;
