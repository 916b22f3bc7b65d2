package com.winzo.platform.rest;

import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.api.JobRun;
import com.winzo.platform.api.Jobs;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Batch jobs, for operators. */
@ApplicationScoped
@Path("/admin/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
@Requires(Permission.JOB_READ)
public class JobResource {

    @Inject
    private Jobs jobs;

    @Inject
    private IdempotentRequest request;

    @POST
    @Requires(Permission.JOB_RUN)
    @Path("/{name}")
    @Operation(summary = "Start a job; its state is at the Location")
    @APIResponseSchema(value = JobRun.class, responseCode = "202", responseDescription = "Started")
    public Response start(@PathParam("name") String name) {
        JobRun run = request.perform(JobRun.class, () -> jobs.start(name));
        return Response.accepted(run)
                .location(URI.create("admin/jobs/executions/" + run.id()))
                .build();
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "The newest runs of a job")
    public List<JobRun> runs(@PathParam("name") String name) {
        return jobs.runs(name);
    }

    @GET
    @Path("/executions/{id}")
    @Operation(summary = "One run of a job")
    public JobRun run(@PathParam("id") long id) {
        return jobs.run(id);
    }
}
