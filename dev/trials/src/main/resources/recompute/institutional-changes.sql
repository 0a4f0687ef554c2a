-- results-service
--?
select count(*) from institutional_changes where status = 'VERIFIED';
--? groupBy=step
select step, count(*) from institutional_changes where status = 'VERIFIED' group by step;
--? groupBy=country,year
select country, extract(year from adopted_on)::text, count(*)
  from institutional_changes where status = 'VERIFIED' group by 1, 2;
--? groupBy=thematicArea
select coalesce(area, 'NOT_STATED'), count(*)
  from institutional_changes left join jsonb_array_elements_text(thematic_areas) as area on true
 where status = 'VERIFIED'
 group by 1;
