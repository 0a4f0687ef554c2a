-- funding-service
--?
select count(*) from projects where status in ('IMPLEMENTATION', 'CLOSED');
--? groupBy=country,year
select coalesce(country, 'NOT_STATED'), extract(year from starts_on)::text, count(*)
  from projects left join jsonb_array_elements_text(countries) as country on true
 where status in ('IMPLEMENTATION', 'CLOSED')
 group by 1, 2;
--? groupBy=partner
select coalesce(p.reference, 'NOT_STATED'), count(*)
  from projects j
  left join jsonb_array_elements_text(j.partners) as named(id) on true
  left join development_partners p on p.id = named.id::uuid
 where j.status in ('IMPLEMENTATION', 'CLOSED')
 group by 1;
