package com.winzo.payments.rest;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.TransactionStatus;
import com.winzo.kernel.TransactionType;
import com.winzo.payments.api.OpenedPayment;
import com.winzo.payments.api.PaymentMethodView;
import com.winzo.payments.api.PaymentRequest;
import com.winzo.payments.api.Payments;
import com.winzo.payments.api.TransactionQuery;
import com.winzo.payments.api.TransactionView;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.IdempotentRequest;
import com.winzo.platform.Paging;
import com.winzo.platform.api.Page;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer's deposits, withdrawals and all other movements of money. */
@ApplicationScoped
@Path("/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@Requires(Permission.PAYMENT_READ)
public class PaymentsResource {

    private static final String EXAMPLE = "{\"amount\":100.00,\"currency\":\"USD\",\"method\":\"sandbox\"}";
    private static final Set<String> SORTABLE = Set.of("createdAt");

    @Inject
    private Payments payments;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdempotentRequest request;

    @POST
    @Requires(Permission.PAYMENT_MAKE)
    @Path("/deposit")
    @Operation(
            summary = "Pay in",
            description = "The method sandbox settles at once; sandbox_pending settles some seconds later. 13.13 is"
                    + " declined, for 14.14 the gateway is silent at first.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "deposit", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Completed: the money is on the balance",
            content = @Content(schema = @Schema(implementation = TransactionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Pending: nextStep says what the customer does, Location where to look",
            content = @Content(schema = @Schema(implementation = TransactionView.class)))
    @APIResponse(
            responseCode = "422",
            description = "PAY_001: declined; PAY_002: no such method; PAY_003: beyond what the customer lets"
                    + " themselves pay in; VAL_003: outside the limits")
    public Response deposit(@NotNull @Valid PaymentRequest body) {
        AccountId account = caller.accountId();
        return answer(request.perform(OpenedPayment.class, () -> payments.openDeposit(account, body)));
    }

    @POST
    @Requires(Permission.PAYMENT_MAKE)
    @Path("/withdraw")
    @Operation(
            summary = "Pay out",
            description = "The money leaves the balance at once and comes back if the payment is declined.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "withdrawal", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Completed: the money is on its way",
            content = @Content(schema = @Schema(implementation = TransactionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Pending: counted in pendingBalance until it is decided",
            content = @Content(schema = @Schema(implementation = TransactionView.class)))
    @APIResponse(
            responseCode = "422",
            description = "BET_001: more than the balance; PAY_001: declined; PAY_002: no such method; VAL_003: outside"
                    + " the limits")
    public Response withdraw(@NotNull @Valid PaymentRequest body) {
        AccountId account = caller.accountId();
        return answer(request.perform(OpenedPayment.class, () -> payments.openWithdrawal(account, body)));
    }

    @GET
    @Path("/transactions")
    @Operation(
            summary = "Every movement of the caller's money, the newest first",
            description = "sort=createdAt begins with the oldest. The balanceChange of all of them adds up to the"
                    + " balance.")
    public Page<TransactionView> transactions(
            @QueryParam("type") TransactionType type,
            @QueryParam("status") TransactionStatus status,
            @Parameter(description = "Only from this instant on.") @QueryParam("from") Instant from,
            @Parameter(description = "Only before this instant.") @QueryParam("to") Instant to,
            @Parameter(description = "Only transactions older than this one: a cursor that new ones do not shift.")
                    @QueryParam("before")
                    UUID before,
            @BeanParam Paging paging) {
        boolean oldestFirst = !paging.sortBy(SORTABLE, "-createdAt").descending();
        return payments.transactions(
                caller.accountId(),
                new TransactionQuery(type, status, from, to, before, oldestFirst),
                paging.request());
    }

    @GET
    @Path("/transactions/{id}")
    @Operation(summary = "One of the caller's transactions")
    @APIResponseSchema(TransactionView.class)
    @APIResponse(responseCode = "404", description = "VAL_004: the caller has no such transaction")
    public TransactionView transaction(@PathParam("id") UUID id) {
        return payments.transaction(caller.accountId(), id);
    }

    @GET
    @Path("/methods")
    @Operation(summary = "The ways to pay, with their limits in the currency of the caller's wallet")
    public List<PaymentMethodView> methods() {
        return payments.methods(caller.accountId());
    }

    private Response answer(OpenedPayment opened) {
        TransactionView transaction = payments.carryOut(opened.id());
        Response.Status status = transaction.status() == TransactionStatus.COMPLETED
                ? Response.Status.CREATED
                : Response.Status.ACCEPTED;
        return Response.status(status)
                .location(URI.create("payments/transactions/" + transaction.id()))
                .entity(transaction)
                .build();
    }
}
