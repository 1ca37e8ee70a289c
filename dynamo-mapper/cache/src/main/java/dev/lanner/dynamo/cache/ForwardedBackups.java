package dev.lanner.dynamo.cache;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableSettingsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableSettingsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeImportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeImportResponse;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeResponse;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListExportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListExportsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListGlobalTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListGlobalTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListImportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListImportsResponse;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableSettingsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableSettingsResponse;

/// Calls that have nothing to do with a cache, handed on: those about backups, copies and replicas.
abstract class ForwardedBackups implements DynamoDbClient {
  /// The client that the calls go to.
  abstract DynamoDbClient real();

  @Override
  public final CreateBackupResponse createBackup(CreateBackupRequest request) {
    return real().createBackup(request);
  }

  @Override
  public final DeleteBackupResponse deleteBackup(DeleteBackupRequest request) {
    return real().deleteBackup(request);
  }

  @Override
  public final DescribeBackupResponse describeBackup(DescribeBackupRequest request) {
    return real().describeBackup(request);
  }

  @Override
  public final DescribeContinuousBackupsResponse describeContinuousBackups(
      DescribeContinuousBackupsRequest request) {
    return real().describeContinuousBackups(request);
  }

  @Override
  public final DescribeExportResponse describeExport(DescribeExportRequest request) {
    return real().describeExport(request);
  }

  @Override
  public final DescribeGlobalTableSettingsResponse describeGlobalTableSettings(
      DescribeGlobalTableSettingsRequest request) {
    return real().describeGlobalTableSettings(request);
  }

  @Override
  public final DescribeImportResponse describeImport(DescribeImportRequest request) {
    return real().describeImport(request);
  }

  @Override
  public final ExportTableToPointInTimeResponse exportTableToPointInTime(
      ExportTableToPointInTimeRequest request) {
    return real().exportTableToPointInTime(request);
  }

  @Override
  public final ListBackupsResponse listBackups(ListBackupsRequest request) {
    return real().listBackups(request);
  }

  @Override
  public final ListExportsResponse listExports(ListExportsRequest request) {
    return real().listExports(request);
  }

  @Override
  public final ListGlobalTablesResponse listGlobalTables(ListGlobalTablesRequest request) {
    return real().listGlobalTables(request);
  }

  @Override
  public final ListImportsResponse listImports(ListImportsRequest request) {
    return real().listImports(request);
  }

  @Override
  public final RestoreTableFromBackupResponse restoreTableFromBackup(
      RestoreTableFromBackupRequest request) {
    return real().restoreTableFromBackup(request);
  }

  @Override
  public final RestoreTableToPointInTimeResponse restoreTableToPointInTime(
      RestoreTableToPointInTimeRequest request) {
    return real().restoreTableToPointInTime(request);
  }

  @Override
  public final UpdateContinuousBackupsResponse updateContinuousBackups(
      UpdateContinuousBackupsRequest request) {
    return real().updateContinuousBackups(request);
  }

  @Override
  public final UpdateGlobalTableSettingsResponse updateGlobalTableSettings(
      UpdateGlobalTableSettingsRequest request) {
    return real().updateGlobalTableSettings(request);
  }
}
