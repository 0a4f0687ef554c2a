-- results-service
--?
select coalesce(sum(n), 0)
  from (select case g.rule when 'HIGHEST' then max(i.persons)
                           when 'STATED_UNION' then least(greatest(g.stated_union, max(i.persons)), sum(i.persons))
                           else sum(i.persons) end as n
          from impact_records i left join overlap_groups g on g.id = i.overlap_group
         where i.status = 'VERIFIED' and i.dimension <> 'POTENTIAL_COVERAGE'
         group by coalesce(i.overlap_group, i.id), g.rule, g.stated_union) counted;
--? dimension=POTENTIAL_COVERAGE
select coalesce(sum(n), 0)
  from (select case g.rule when 'HIGHEST' then max(i.persons)
                           when 'STATED_UNION' then least(greatest(g.stated_union, max(i.persons)), sum(i.persons))
                           else sum(i.persons) end as n
          from impact_records i left join overlap_groups g on g.id = i.overlap_group
         where i.status = 'VERIFIED' and i.dimension = 'POTENTIAL_COVERAGE'
         group by coalesce(i.overlap_group, i.id), g.rule, g.stated_union) counted;
--? groupBy=dimension
select dimension, sum(n)
  from (select i.dimension,
               case g.rule when 'HIGHEST' then max(i.persons)
                           when 'STATED_UNION' then least(greatest(g.stated_union, max(i.persons)), sum(i.persons))
                           else sum(i.persons) end as n
          from impact_records i left join overlap_groups g on g.id = i.overlap_group
         where i.status = 'VERIFIED' and i.dimension <> 'POTENTIAL_COVERAGE'
         group by i.dimension, coalesce(i.overlap_group, i.id), g.rule, g.stated_union) counted
 group by dimension;
--? groupBy=country,year
select country, year, sum(n)
  from (select i.country, extract(year from i.ends_on)::text as year,
               case g.rule when 'HIGHEST' then max(i.persons)
                           when 'STATED_UNION' then least(greatest(g.stated_union, max(i.persons)), sum(i.persons))
                           else sum(i.persons) end as n
          from impact_records i left join overlap_groups g on g.id = i.overlap_group
         where i.status = 'VERIFIED' and i.dimension <> 'POTENTIAL_COVERAGE'
         group by i.country, extract(year from i.ends_on), coalesce(i.overlap_group, i.id), g.rule, g.stated_union) counted
 group by country, year;
