-- countries-service
--?
select count(*) from thematic_areas where status = 'ACTIVE';
--? groupBy=group
select thematic_group, count(*) from thematic_areas where status = 'ACTIVE' group by 1;
