package dev.lanner.dynamo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How a {@link Table} is kept, beside it: for templates and for the comparison of deployed tables.
/// Functions see nothing of it.
///
/// A table without this annotation has the defaults. Point-in-time recovery and deletion protection
/// are on unless they are switched off, though DynamoDB has both off: who forgets them here pays a
/// little for recovery, and who forgets them there loses items.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface TableSettings {
  /// How reads and writes are paid for.
  BillingMode billingMode() default BillingMode.PAY_PER_REQUEST;

  /// Reads that are provisioned, in units per second, 1 or more; of {@link BillingMode#PROVISIONED}
  /// only. Each global index has as many of its own, and they are paid for.
  int readCapacityUnits() default 0;

  /// Writes that are provisioned, in units per second, 1 or more; of {@link
  /// BillingMode#PROVISIONED} only. Each global index has as many of its own: one that has fewer
  /// than the table slows down the table's writes.
  int writeCapacityUnits() default 0;

  /// The most reads that auto scaling provisions, in units per second, more than {@link
  /// #readCapacityUnits()}, which are the fewest; 0 is no auto scaling. Of {@link
  /// BillingMode#PROVISIONED} only, and for the table and each global index by itself.
  int maxReadCapacityUnits() default 0;

  /// The most writes that auto scaling provisions, in units per second, more than {@link
  /// #writeCapacityUnits()}, which are the fewest; 0 is no auto scaling. Of {@link
  /// BillingMode#PROVISIONED} only, and for the table and each global index by itself. Replicas
  /// need it.
  int maxWriteCapacityUnits() default 0;

  /// How much of the capacity auto scaling aims to have used, 20 to 90 percent. More costs less,
  /// and leaves less for the minutes until there is more capacity.
  int targetUtilization() default 70;

  /// The most reads, in units per second, 1 or more; 0 is no limit. Of {@link
  /// BillingMode#PAY_PER_REQUEST} only, and for the table and each global index.
  int maxReadRequestUnits() default 0;

  /// The most writes, in units per second, 1 or more; 0 is no limit. Of {@link
  /// BillingMode#PAY_PER_REQUEST} only, and for the table and each global index.
  int maxWriteRequestUnits() default 0;

  /// What the table's stream tells of a change. Replicas that are eventually consistent have {@link
  /// StreamView#NEW_AND_OLD_IMAGES} also when nothing is said.
  StreamView stream() default StreamView.NONE;

  /// What storage costs in proportion to reads and writes.
  TableClass tableClass() default TableClass.STANDARD;

  /// How many days point-in-time recovery goes back, 1 to 35; 0 switches it off. Fewer days do not
  /// cost less.
  int recoveryDays() default 35;

  /// Whether DynamoDB refuses to delete the table until this is switched off.
  boolean deletionProtection() default true;

  /// Whose key encrypts the table. All tables are encrypted.
  Encryption encryption() default Encryption.AWS_OWNED;

  /// The key of {@link Encryption#CUSTOMER_MANAGED}: an alias, `alias/shop`, or a parameter that
  /// the template will have, `${ShopKey}`. An ARN would have the number of an account in it.
  String key() default "";

  /// All Regions of a global table, that of the stack included: `{"eu-west-1", "eu-central-1"}`.
  String[] replicas() default {};

  /// What a read in one Region sees of a write in another.
  Consistency consistency() default Consistency.EVENTUAL;

  /// The Region that takes the place of the third replica under {@link Consistency#STRONG}, and
  /// serves no requests.
  String witness() default "";

  /// What the table is found and paid for by, up to 50.
  Tag[] tags() default {};

  /// How reads and writes are paid for.
  enum BillingMode {
    /// On demand, each request.
    PAY_PER_REQUEST,
    /// By the units that are provisioned.
    PROVISIONED
  }

  /// What a stream tells of a changed item.
  enum StreamView {
    /// There is no stream.
    NONE,
    /// The key.
    KEYS_ONLY,
    /// The item as it is now.
    NEW_IMAGE,
    /// The item as it was.
    OLD_IMAGE,
    /// The item as it was and as it is now.
    NEW_AND_OLD_IMAGES
  }

  /// What storage costs in proportion to reads and writes.
  enum TableClass {
    /// For most tables.
    STANDARD,
    /// For tables whose storage costs more than their reads and writes.
    STANDARD_INFREQUENT_ACCESS
  }

  /// Whose key encrypts a table.
  enum Encryption {
    /// A key of DynamoDB's own, which costs nothing.
    AWS_OWNED,
    /// The key `alias/aws/dynamodb` of the account.
    AWS_MANAGED,
    /// The key that {@link TableSettings#key} names.
    CUSTOMER_MANAGED
  }

  /// How replicas follow each other. It cannot be changed once there is a table.
  enum Consistency {
    /// Within about a second. Where two Regions write an item at once, the last writer wins, and
    /// conditions are about the item as the Region knows it: a {@link Version} or {@link Counter}
    /// holds within one Region only.
    EVENTUAL,
    /// Before a write succeeds, in exactly three Regions. Without time to live, local indexes and
    /// transactions.
    ///
    /// @see <a
    ///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html">How
    ///   DynamoDB global tables work</a>
    STRONG
  }

  /// A tag of a table.
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Tag {
    /// 1 to 128 letters, digits, spaces and `+ - = . _ : / @`; `aws:` is not for users.
    String key();

    /// Up to 256 of the same.
    String value();
  }
}
