package org.ilo.spf.records.sample;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.contracts.results.TargetState;
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.web.access.RequiredPermission;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Targets over HTTP. */
@Path("targets")
@Tag(name = "Targets")
@RequiredPermission(Permission.READ_PUBLISHED)
public class SampleTargetResource extends RecordResource<TargetState> {

    private final SampleTargets targets;

    SampleTargetResource(SampleTargets targets) {
        super(targets);
        this.targets = targets;
    }

    /** Which targets to list. */
    @Listed(sort = { "reference", "due" })
    public static class Filter extends ListQuery {
    }

    @GET
    @Operation(summary = "Targets in order")
    public Page<TargetState> list(@BeanParam Filter filter) {
        return targets.page(filter);
    }

    @POST
    @RequiredPermission(Permission.KEEP_REFERENCE_DATA)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Set a target")
    public TargetState set(@NotNull SampleTarget.Aim aim) {
        var target = new SampleTarget(aim);
        return targets.add(target, target.set());
    }
}
