package dev.lanner.framework.test.forms;

import dev.lanner.framework.Form;
import dev.lanner.framework.FormData;
import dev.lanner.framework.NameValue;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Put;
import dev.lanner.framework.RequestLimits;
import dev.lanner.framework.Upload;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Path("/forms")
final class Forms {
  @Post("/fields")
  String fields(
      @Form String name,
      @Form @Min(18) int age,
      @Form List<String> tag,
      @Form Optional<String> note,
      @Form("e-mail") @Nullable String mail,
      @Form(defaultValue = "en") String language) {
    return String.join(
        "|", name, "" + age, String.join("+", tag), note.orElse("-"), "" + mail, language);
  }

  @Post("/file")
  String file(@Form String title, @Form Upload document, @Form List<Upload> more) {
    return title
        + "|"
        + shown(document)
        + "|"
        + String.join("+", more.stream().map(Forms::shown).toList());
  }

  @Post("/whole")
  String whole(FormData form) {
    var shown = new ArrayList<String>();
    for (NameValue field : form.fields()) {
      shown.add(field.name() + "=" + field.value());
    }
    for (Upload file : form.files()) {
      shown.add(shown(file));
    }
    return form + ": " + String.join(", ", shown);
  }

  @Put("/whole")
  @RequestLimits(bodyBytes = 1000, formFields = 3)
  int limited(FormData form) {
    return form.fields().size() + form.files().size();
  }

  private static String shown(Upload file) {
    return "%s:%s:%s:%s"
        .formatted(
            file.name(),
            file.filename(),
            file.contentType(),
            HexFormat.of().formatHex(file.content().toByteArray()));
  }
}
