package shop;

import dev.lanner.dynamo.ProjectionOf;
import java.util.Optional;
import java.util.UUID;

/// What a list of tickets shows.
@ProjectionOf(Ticket.class)
record TicketLabel(UUID id, Optional<String> assignee, String title) {}
