-- funding-service
--?
select coalesce(sum(usd_amount), 0) from transactions where type = 'COMMITMENT';
--? groupBy=partner,year
select p.reference, extract(year from t.value_date)::text, sum(t.usd_amount)
  from transactions t join agreements a on a.id = t.agreement join development_partners p on p.id = a.partner
 where t.type = 'COMMITMENT'
 group by 1, 2;
--? groupBy=modality,pillar
select a.modality, coalesce(a.pillar, 'NOT_STATED'), sum(t.usd_amount)
  from transactions t join agreements a on a.id = t.agreement
 where t.type = 'COMMITMENT'
 group by 1, 2;
--? groupBy=country,year
-- Cents are given to countries in the order of their codes: each gets what makes the sum up to it right.
select coalesce(share.country, 'NOT_STATED'), extract(year from t.value_date)::text,
       sum(coalesce(round(t.usd_amount * share.upto / 100, 2) - round(t.usd_amount * (share.upto - share.percent) / 100, 2),
                    t.usd_amount))
  from transactions t
  join agreements a on a.id = t.agreement
  left join lateral (select key as country, value::numeric as percent,
                            sum(value::numeric) over (order by key) as upto
                       from jsonb_each_text(a.country_split)) share on true
 where t.type = 'COMMITMENT'
 group by 1, 2;
