package shop;

import static dev.lanner.dynamo.Range.between;
import static dev.lanner.dynamo.Range.from;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.dynamo.test.FreshTables;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.School.Course;
import shop.School.Enrolment;
import shop.School.Student;
import shop.Shop.Customer;
import shop.Shop.Line;
import shop.Shop.Order;
import shop.Shop.Status;

/// The models of ADR 11: item collections, many to many, a time series.
class HardModelsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

  // What is past its time may be gone at any moment.
  private static final Instant LATER = Instant.parse("2126-01-01T00:00:00Z");

  @RegisterExtension
  final FreshTables tables =
      FreshTables.of(ShopTable.SCHEMA, SchoolTable.SCHEMA, MeasurementTable.SCHEMA);

  @Test
  void readsItemCollections() {
    var shop = new ShopTable(tables.client());
    UUID id = UUID.randomUUID();
    Instant placed = MONDAY.plusSeconds(3600);
    Customer ada = shop.customer().put(new Customer("ada", "Ada", 0, Optional.empty(), Set.of()));
    Order order =
        shop.order()
            .put(
                new Order(
                    "ada",
                    id,
                    placed,
                    Status.OPEN,
                    BigDecimal.TEN,
                    Optional.empty(),
                    Optional.empty(),
                    List.of()));
    Line line = shop.line().put(new Line("ada", id, 1, "falcon", 0));
    String customerId = "ada";

    // @start region="collections"
    Optional<Order> one = shop.order().get(customerId, placed, id);
    List<Order> recent = shop.order().query(customerId, from(MONDAY)).list();
    for (Shop item : shop.order().collectionByOrder(id).list()) {
      switch (item) {
        case Order found -> assertThat(found.id()).isEqualTo(id);
        case Line found -> assertThat(found.orderId()).isEqualTo(id);
        case Customer found -> throw new AssertionError("not in this index: " + found.id());
      }
    }
    // @end

    assertThat(one).contains(order);
    assertThat(recent).containsExactly(order);
    assertThat(shop.order().collectionByOrder(id).list()).containsExactly(line, order);
    assertThat(shop.customer().collection("ada").list()).containsExactly(ada, line, order);
  }

  @Test
  void readsBothWays() {
    var school = new SchoolTable(tables.client());
    school.student().put(new Student("ada", "Ada"));
    school.student().put(new Student("bob", "Bob"));
    Course course = school.course().put(new Course("math", "Mathematics"));
    Enrolment ada = school.enrolment().put(new Enrolment("ada", "math", Optional.empty()));
    Enrolment bob = school.enrolment().put(new Enrolment("bob", "math", Optional.empty()));
    Enrolment art = school.enrolment().put(new Enrolment("ada", "art", Optional.empty()));
    String studentId = "ada";
    String courseId = "math";

    // @start region="inverse"
    List<Enrolment> courses = school.enrolment().query(studentId).list();
    List<Enrolment> students = school.enrolment().queryInverse(courseId).list();
    List<School> all = school.course().collectionInverse(courseId).list();
    // @end

    assertThat(courses).containsExactly(art, ada);
    assertThat(students).containsExactly(ada, bob);
    assertThat(all).containsExactly(course, ada, bob);
  }

  @Test
  void readsADayAndRangesOfIt() {
    var measurements = new MeasurementTable(tables.client());
    Instant noon = MONDAY.plusSeconds(12 * 3600);
    for (int hour = 0; hour < 30; hour++) {
      Instant at = MONDAY.plusSeconds(3600L * hour);
      measurements.put(new Measurement("roof", at, BigDecimal.valueOf(hour), LATER));
    }
    String sensor = "roof";
    LocalDate day = LocalDate.of(2026, 11, 23);
    Instant evening = noon.plusSeconds(6 * 3600);

    // @start region="day"
    List<Measurement> afternoon = measurements.query(sensor, day, between(noon, evening)).list();
    // @end

    assertThat(afternoon).extracting(Measurement::at).hasSize(7).startsWith(noon).endsWith(evening);
    assertThat(measurements.query(sensor, day).count()).isEqualTo(24);
    assertThat(measurements.query(sensor, day.plusDays(1)).count()).isEqualTo(6);
  }
}
