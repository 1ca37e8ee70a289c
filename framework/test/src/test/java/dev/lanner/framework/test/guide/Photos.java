package dev.lanner.framework.test.guide;

import dev.lanner.framework.Bytes;
import dev.lanner.framework.CacheControl;
import dev.lanner.framework.ETag;
import dev.lanner.framework.Form;
import dev.lanner.framework.Get;
import dev.lanner.framework.IfMatch;
import dev.lanner.framework.Page;
import dev.lanner.framework.PageToken;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Put;
import dev.lanner.framework.Query;
import dev.lanner.framework.Redirect;
import dev.lanner.framework.Response;
import dev.lanner.framework.Upload;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

@Path("/photos")
final class Photos {
  record Photo(int id, String title, int version) {}

  private final NavigableMap<Integer, Photo> photos = new ConcurrentSkipListMap<>();
  private final NavigableMap<Integer, Bytes> images = new ConcurrentSkipListMap<>();

  // @start region="form"
  @Post
  Redirect add(@Form String title, @Form Upload image, @Form List<String> tag) {
    Photo photo = store(title, image, tag);
    return Redirect.seeOther("/photos/" + photo.id());
  }

  // @end

  // @start region="bytes"
  @Get("/{id}/image")
  Optional<Bytes> image(int id) {
    return Optional.ofNullable(images.get(id)).map(image -> image.inline("photo-" + id + ".png"));
  }

  // @end

  // @start region="versions"
  @Get("/{id}")
  Response<Photo> find(int id) {
    Photo photo = photo(id);
    return Response.ok(photo)
        .withETag(ETag.of(photo.version()))
        .withCacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).forClient());
  }

  @Put("/{id}/title")
  Photo rename(int id, String title, IfMatch ifMatch) {
    Photo photo = photo(id);
    ifMatch.require(ETag.of(photo.version())); // 412 for another version, 428 for none
    return replace(new Photo(id, title, photo.version() + 1));
  }

  // @end

  // @start region="page"
  @Get
  Page<Photo> list(@Query Optional<PageToken> after) {
    int start = after.map(Photos::id).orElse(0);
    List<Photo> found = photos.tailMap(start, false).values().stream().limit(3).toList();
    return found.size() < 3
        ? Page.last(found)
        : new Page<>(found.subList(0, 2), new PageToken("" + found.get(1).id()));
  }

  // @end

  private static int id(PageToken token) {
    try {
      return Integer.parseInt(token.value());
    } catch (NumberFormatException e) {
      throw Problem.badRequest("The page token is none of ours.");
    }
  }

  private Photo store(String title, Upload image, List<String> tags) {
    int id = photos.size() + 1;
    String type = image.contentType() == null ? "image/png" : image.contentType();
    images.put(id, Bytes.of(image.content(), type));
    return replace(new Photo(id, title + tags, 1));
  }

  private Photo replace(Photo photo) {
    photos.put(photo.id(), photo);
    return photo;
  }

  private Photo photo(int id) {
    Photo photo = photos.get(id);
    if (photo == null) {
      throw Problem.notFound("There is no such photo.");
    }
    return photo;
  }
}
