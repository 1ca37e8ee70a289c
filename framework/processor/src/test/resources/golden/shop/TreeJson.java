// Generated from shop.Tree by Lanner. Change its source, not this file.
package shop;

import dev.lanner.framework.spi.Codecs;
import dev.lanner.framework.spi.Scalar;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// {@link Tree} in JSON.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class TreeJson<T> implements JsonCodec<Tree<T>> {
  private static final JsonNames NAMES = JsonNames.of("value", "children", "parent", "more",
      "depth").required(0, 1, 3, 4);
  private final JsonCodec<T> tCodec;
  private final JsonCodec<List<Tree<T>>> childrenCodec;
  private final JsonCodec<Map<String, T>> moreCodec;

  TreeJson(JsonCodec<T> tCodec) {
    this.tCodec = tCodec;
    this.childrenCodec = Codecs.list(this);
    this.moreCodec = Codecs.map(Scalar.STRING, tCodec);
  }

  @Override
  public @Nullable Tree<T> read(JsonReader in) {
    T value = null;
    List<Tree<T>> children = null;
    Tree<T> parent = null;
    Map<String, T> more = null;
    int depth = 0;
    in.beginObject(NAMES);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> value = tCodec.read(in);
        case 1 -> children = childrenCodec.read(in);
        case 2 -> parent = this.read(in);
        case 3 -> more = moreCodec.read(in);
        default -> depth = in.readInt();
      }
    }
    return in.failed() ? null : new Tree<>(value, children, Optional.ofNullable(parent), more,
        depth);
  }

  @Override
  public void write(JsonWriter out, Tree<T> value) {
    out.beginObject();
    out.name(NAMES, 0);
    tCodec.write(out, value.value());
    out.name(NAMES, 1);
    childrenCodec.write(out, value.children());
    if (value.parent().isPresent()) {
      out.name(NAMES, 2);
      this.write(out, value.parent().get());
    }
    out.name(NAMES, 3);
    moreCodec.write(out, value.more());
    out.name(NAMES, 4).value(value.depth());
    out.endObject();
  }
}
