/// What does it cost to map an item by the schema that Lanner generates, compared with the AWS
/// SDK's own schemas?
///
/// [Way] lists what is compared, over one [Order] and the same as an [OrderBean]; [Agreement] holds
/// them to the same item. [WarmSuite] runs [Mapping] under JMH, [FirstUseSuite] runs [FirstUse] in
/// processes of their own; [Budget] is what is allowed of each figure.
@NullMarked
package dev.lanner.benchmarks.dynamo;

import org.jspecify.annotations.NullMarked;
