package books;

import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import jakarta.inject.Singleton;

@Singleton
final class CoverCodec implements JsonCodec<Cover> {
  @Override
  public Cover read(JsonReader in) {
    return new Cover(in.readInt(), 0);
  }

  @Override
  public void write(JsonWriter out, Cover cover) {
    out.value(cover.width());
  }
}
