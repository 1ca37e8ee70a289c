package dev.lanner.dynamo.cache;

import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalTableResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeEndpointsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeEndpointsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableReplicaAutoScalingRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableReplicaAutoScalingResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ImportTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.SearchVectorsRequest;
import software.amazon.awssdk.services.dynamodb.model.SearchVectorsResponse;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableReplicaAutoScalingRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableReplicaAutoScalingResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/// Calls that have nothing to do with a cache, handed on: those about tables, and reads that are
/// never cached.
abstract class ForwardedTables extends ForwardedBackups {
  @Override
  public final String serviceName() {
    return real().serviceName();
  }

  @Override
  public final DynamoDbServiceClientConfiguration serviceClientConfiguration() {
    return real().serviceClientConfiguration();
  }

  @Override
  public final DynamoDbWaiter waiter() {
    return real().waiter();
  }

  @Override
  public final CreateGlobalTableResponse createGlobalTable(CreateGlobalTableRequest request) {
    return real().createGlobalTable(request);
  }

  @Override
  public final CreateTableResponse createTable(CreateTableRequest request) {
    return real().createTable(request);
  }

  @Override
  public final DeleteResourcePolicyResponse deleteResourcePolicy(
      DeleteResourcePolicyRequest request) {
    return real().deleteResourcePolicy(request);
  }

  @Override
  public final DescribeContributorInsightsResponse describeContributorInsights(
      DescribeContributorInsightsRequest request) {
    return real().describeContributorInsights(request);
  }

  @Override
  public final DescribeEndpointsResponse describeEndpoints(DescribeEndpointsRequest request) {
    return real().describeEndpoints(request);
  }

  @Override
  public final DescribeGlobalTableResponse describeGlobalTable(DescribeGlobalTableRequest request) {
    return real().describeGlobalTable(request);
  }

  @Override
  public final DescribeKinesisStreamingDestinationResponse describeKinesisStreamingDestination(
      DescribeKinesisStreamingDestinationRequest request) {
    return real().describeKinesisStreamingDestination(request);
  }

  @Override
  public final DescribeLimitsResponse describeLimits(DescribeLimitsRequest request) {
    return real().describeLimits(request);
  }

  @Override
  public final DescribeTableResponse describeTable(DescribeTableRequest request) {
    return real().describeTable(request);
  }

  @Override
  public final DescribeTableReplicaAutoScalingResponse describeTableReplicaAutoScaling(
      DescribeTableReplicaAutoScalingRequest request) {
    return real().describeTableReplicaAutoScaling(request);
  }

  @Override
  public final DescribeTimeToLiveResponse describeTimeToLive(DescribeTimeToLiveRequest request) {
    return real().describeTimeToLive(request);
  }

  @Override
  public final DisableKinesisStreamingDestinationResponse disableKinesisStreamingDestination(
      DisableKinesisStreamingDestinationRequest request) {
    return real().disableKinesisStreamingDestination(request);
  }

  @Override
  public final EnableKinesisStreamingDestinationResponse enableKinesisStreamingDestination(
      EnableKinesisStreamingDestinationRequest request) {
    return real().enableKinesisStreamingDestination(request);
  }

  @Override
  public final GetResourcePolicyResponse getResourcePolicy(GetResourcePolicyRequest request) {
    return real().getResourcePolicy(request);
  }

  @Override
  public final ImportTableResponse importTable(ImportTableRequest request) {
    return real().importTable(request);
  }

  @Override
  public final ListContributorInsightsResponse listContributorInsights(
      ListContributorInsightsRequest request) {
    return real().listContributorInsights(request);
  }

  @Override
  public final ListTablesResponse listTables(ListTablesRequest request) {
    return real().listTables(request);
  }

  @Override
  public final ListTagsOfResourceResponse listTagsOfResource(ListTagsOfResourceRequest request) {
    return real().listTagsOfResource(request);
  }

  @Override
  public final PutResourcePolicyResponse putResourcePolicy(PutResourcePolicyRequest request) {
    return real().putResourcePolicy(request);
  }

  @Override
  public final SearchVectorsResponse searchVectors(SearchVectorsRequest request) {
    return real().searchVectors(request);
  }

  @Override
  public final TagResourceResponse tagResource(TagResourceRequest request) {
    return real().tagResource(request);
  }

  @Override
  public final TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
    return real().transactGetItems(request);
  }

  @Override
  public final UntagResourceResponse untagResource(UntagResourceRequest request) {
    return real().untagResource(request);
  }

  @Override
  public final UpdateContributorInsightsResponse updateContributorInsights(
      UpdateContributorInsightsRequest request) {
    return real().updateContributorInsights(request);
  }

  @Override
  public final UpdateGlobalTableResponse updateGlobalTable(UpdateGlobalTableRequest request) {
    return real().updateGlobalTable(request);
  }

  @Override
  public final UpdateKinesisStreamingDestinationResponse updateKinesisStreamingDestination(
      UpdateKinesisStreamingDestinationRequest request) {
    return real().updateKinesisStreamingDestination(request);
  }

  @Override
  public final UpdateTableResponse updateTable(UpdateTableRequest request) {
    return real().updateTable(request);
  }

  @Override
  public final UpdateTableReplicaAutoScalingResponse updateTableReplicaAutoScaling(
      UpdateTableReplicaAutoScalingRequest request) {
    return real().updateTableReplicaAutoScaling(request);
  }

  @Override
  public final UpdateTimeToLiveResponse updateTimeToLive(UpdateTimeToLiveRequest request) {
    return real().updateTimeToLive(request);
  }
}
