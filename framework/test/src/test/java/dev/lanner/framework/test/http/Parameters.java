package dev.lanner.framework.test.http;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Cookie;
import dev.lanner.framework.Get;
import dev.lanner.framework.Header;
import dev.lanner.framework.NameValue;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Query;
import dev.lanner.framework.Request;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/parameters")
final class Parameters {
  record Named(@Nullable String first, @Nullable String second, @Nullable String third) {}

  record Body(@NotBlank String name, @Positive int count) {}

  record Seen(
      String method,
      String path,
      List<String> segments,
      List<NameValue> query,
      List<NameValue> cookies,
      @Nullable String sourceIp,
      String stage,
      String requestId,
      String userAgent) {}

  @Get("/required")
  Named required(@Query int count, @Header String xToken, @Cookie String theme) {
    return new Named(Integer.toString(count), xToken, theme);
  }

  @Get("/default")
  Named byDefault(
      @Query(defaultValue = "7") int count,
      @Header(value = "X-Level", defaultValue = "low") String level,
      @Cookie(value = "the-colour", defaultValue = "RED") Colour colour) {
    return new Named(Integer.toString(count), level, colour.name());
  }

  @Get("/nullable")
  Named nullable(
      @Query @Nullable Integer count, @Header @Nullable String xToken, @Cookie @Nullable UUID id) {
    return new Named(
        count == null ? "null" : count.toString(),
        xToken == null ? "null" : xToken,
        id == null ? "null" : id.toString());
  }

  @Get("/optional")
  Named optional(
      @Query Optional<String> text,
      @Header Optional<Integer> xCount,
      @Cookie Optional<Boolean> flag) {
    return new Named(text.toString(), xCount.toString(), flag.toString());
  }

  @Get("/texts")
  List<String> texts(@Query List<String> q) {
    return q;
  }

  @Get("/numbers")
  List<Integer> numbers(@Query("n") @Size(max = 4) List<@Max(100) Integer> numbers) {
    return numbers;
  }

  @Get("/some")
  List<String> some(@Query @NotEmpty List<@NotBlank String> q) {
    return q;
  }

  @Get("/members")
  List<String> members(@Header("X-Tags") List<String> tags) {
    return tags;
  }

  @Get("/names")
  Named names(
      @Header String ifMatch,
      @Header Optional<String> xRequestId,
      @Header("x-LOUD-name") Optional<String> loud) {
    return new Named(ifMatch, xRequestId.orElse("none"), loud.orElse("none"));
  }

  @Get("/cookies")
  List<String> cookies(@Cookie("tag") List<String> tags, @Cookie Optional<String> session) {
    return session.isPresent() ? List.of(session.get(), tags.toString()) : tags;
  }

  @Post("/everything/{id}")
  String everything(
      UUID id,
      @Query int count,
      @Query("page-size") @Max(value = 50, message = "is {value} at most") int size,
      @Header @Pattern(regexp = "[A-Z]{3}") String xCurrency,
      @Cookie String session,
      @Valid Body body) {
    return id + "," + count + "," + size + "," + xCurrency + "," + session + "," + body;
  }

  @Get("/request/{rest+}")
  Seen request(Request request, String rest, Context context) {
    return new Seen(
        request.method(),
        request.path(),
        request.segments(),
        request.query(),
        request.cookies(),
        request.sourceIp(),
        request.stage(),
        context.getAwsRequestId().equals(request.context().getAwsRequestId()) ? "same" : "other",
        String.valueOf(request.header("USER-agent")));
  }
}
