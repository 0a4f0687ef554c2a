-- The rights of the role that the service works with, where the database belongs to another one, as it should: an owner
-- could switch off the triggers that keep the journal. Replicas that start together take turns.
do $$
declare
    application constant text := '${application}';
    each record;
begin
    if application = current_user then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('rights of the application', 0));
    execute format('grant usage on schema public to %I', application);
    for each in
        select oid::regclass as name,
               case when relname in ('journal', 'journal_chain', 'audit') then 'select, insert'
                    when relname = 'journal_head' then 'select, update'
                    else 'select, insert, update, delete, maintain' end as rights
          from pg_class
         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relowner = current_user::regrole
           and relname <> '${flyway:table}'
    loop
        if not has_table_privilege(application, each.name, 'select') then
            execute format('revoke all on %s from %I', each.name, application);
            execute format('grant %s on %s to %I', each.rights, each.name, application);
        end if;
    end loop;
    execute format('grant usage on all sequences in schema public to %I', application);
end;
$$;
