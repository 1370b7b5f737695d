// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/**
 * The <b>Package</b> for the model.
 * It contains accessors for the meta objects to represent
 * <ul>
 *   <li>each class,</li>
 *   <li>each feature of each class,</li>
 *   <li>each enum,</li>
 *   <li>and each data type</li>
 * </ul>
 * @see org.mirage.model.MirageFactory
 * @model kind="package"
 * @generated
 */
public interface MiragePackage extends EPackage {
	/**
	 * The package name.
	 * @generated
	 */
	String eNAME = "model";

	/**
	 * The package namespace URI.
	 * @generated
	 */
	String eNS_URI = "mirage:/model/1";

	/**
	 * The package namespace name.
	 * @generated
	 */
	String eNS_PREFIX = "mirage";

	/**
	 * The singleton instance of the package.
	 * @generated
	 */
	MiragePackage eINSTANCE = org.mirage.model.impl.MiragePackageImpl.init();

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.LibraryImpl <em>Library</em>}' class.
	 * @see org.mirage.model.impl.LibraryImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getLibrary()
	 * @generated
	 */
	int LIBRARY = 0;

	/**
	 * The feature id for the '<em><b>Folder</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int LIBRARY__FOLDER = 0;

	/**
	 * The feature id for the '<em><b>Loaded</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int LIBRARY__LOADED = 1;

	/**
	 * The feature id for the '<em><b>Problem</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int LIBRARY__PROBLEM = 2;

	/**
	 * The feature id for the '<em><b>Images</b></em>' containment reference list.
	 * @generated
	 * @ordered
	 */
	int LIBRARY__IMAGES = 3;

	/**
	 * The number of structural features of the '<em>Library</em>' class.
	 * @generated
	 * @ordered
	 */
	int LIBRARY_FEATURE_COUNT = 4;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.ImageImpl <em>Image</em>}' class.
	 * @see org.mirage.model.impl.ImageImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getImage()
	 * @generated
	 */
	int IMAGE = 1;

	/**
	 * The feature id for the '<em><b>Library</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int IMAGE__LIBRARY = 0;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int IMAGE__ID = 1;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int IMAGE__NAME = 2;

	/**
	 * The feature id for the '<em><b>Versions</b></em>' containment reference list.
	 * @generated
	 * @ordered
	 */
	int IMAGE__VERSIONS = 3;

	/**
	 * The number of structural features of the '<em>Image</em>' class.
	 * @generated
	 * @ordered
	 */
	int IMAGE_FEATURE_COUNT = 4;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.VersionImpl <em>Version</em>}' class.
	 * @see org.mirage.model.impl.VersionImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getVersion()
	 * @generated
	 */
	int VERSION = 2;

	/**
	 * The feature id for the '<em><b>Image</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int VERSION__IMAGE = 0;

	/**
	 * The feature id for the '<em><b>Record</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__RECORD = 1;

	/**
	 * The feature id for the '<em><b>Number</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__NUMBER = 2;

	/**
	 * The feature id for the '<em><b>Time</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__TIME = 3;

	/**
	 * The feature id for the '<em><b>Author</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__AUTHOR = 4;

	/**
	 * The feature id for the '<em><b>Message</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__MESSAGE = 5;

	/**
	 * The feature id for the '<em><b>System</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__SYSTEM = 6;

	/**
	 * The feature id for the '<em><b>Disk Bytes</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__DISK_BYTES = 7;

	/**
	 * The feature id for the '<em><b>File Bytes</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__FILE_BYTES = 8;

	/**
	 * The feature id for the '<em><b>Entries</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__ENTRIES = 9;

	/**
	 * The feature id for the '<em><b>Stored Bytes</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__STORED_BYTES = 10;

	/**
	 * The feature id for the '<em><b>Unique Bytes</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__UNIQUE_BYTES = 11;

	/**
	 * The feature id for the '<em><b>Platform</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__PLATFORM = 12;

	/**
	 * The feature id for the '<em><b>Detailed</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__DETAILED = 13;

	/**
	 * The feature id for the '<em><b>Disks</b></em>' containment reference list.
	 * @generated
	 * @ordered
	 */
	int VERSION__DISKS = 14;

	/**
	 * The feature id for the '<em><b>Volumes</b></em>' containment reference list.
	 * @generated
	 * @ordered
	 */
	int VERSION__VOLUMES = 15;

	/**
	 * The feature id for the '<em><b>Warnings</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int VERSION__WARNINGS = 16;

	/**
	 * The feature id for the '<em><b>Parents</b></em>' reference list.
	 * @generated
	 * @ordered
	 */
	int VERSION__PARENTS = 17;

	/**
	 * The feature id for the '<em><b>Machine Name</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__MACHINE_NAME = 18;

	/**
	 * The feature id for the '<em><b>System Type</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__SYSTEM_TYPE = 19;

	/**
	 * The feature id for the '<em><b>Processors</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__PROCESSORS = 20;

	/**
	 * The feature id for the '<em><b>Memory</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__MEMORY = 21;

	/**
	 * The feature id for the '<em><b>Networks</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int VERSION__NETWORKS = 22;

	/**
	 * The feature id for the '<em><b>Firmware</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__FIRMWARE = 23;

	/**
	 * The number of structural features of the '<em>Version</em>' class.
	 * @generated
	 * @ordered
	 */
	int VERSION_FEATURE_COUNT = 24;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.DiskImpl <em>Disk</em>}' class.
	 * @see org.mirage.model.impl.DiskImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getDisk()
	 * @generated
	 */
	int DISK = 3;

	/**
	 * The feature id for the '<em><b>Version</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int DISK__VERSION = 0;

	/**
	 * The feature id for the '<em><b>Index</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int DISK__INDEX = 1;

	/**
	 * The feature id for the '<em><b>Size</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int DISK__SIZE = 2;

	/**
	 * The feature id for the '<em><b>Sector Size</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int DISK__SECTOR_SIZE = 3;

	/**
	 * The feature id for the '<em><b>Table</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int DISK__TABLE = 4;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int DISK__ID = 5;

	/**
	 * The feature id for the '<em><b>Partitions</b></em>' containment reference list.
	 * @generated
	 * @ordered
	 */
	int DISK__PARTITIONS = 6;

	/**
	 * The number of structural features of the '<em>Disk</em>' class.
	 * @generated
	 * @ordered
	 */
	int DISK_FEATURE_COUNT = 7;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.PartitionImpl <em>Partition</em>}' class.
	 * @see org.mirage.model.impl.PartitionImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getPartition()
	 * @generated
	 */
	int PARTITION = 4;

	/**
	 * The feature id for the '<em><b>Number</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PARTITION__NUMBER = 0;

	/**
	 * The feature id for the '<em><b>Offset</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PARTITION__OFFSET = 1;

	/**
	 * The feature id for the '<em><b>Length</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PARTITION__LENGTH = 2;

	/**
	 * The feature id for the '<em><b>Type</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PARTITION__TYPE = 3;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PARTITION__NAME = 4;

	/**
	 * The feature id for the '<em><b>Uuid</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PARTITION__UUID = 5;

	/**
	 * The feature id for the '<em><b>Bootable</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PARTITION__BOOTABLE = 6;

	/**
	 * The feature id for the '<em><b>Holds</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PARTITION__HOLDS = 7;

	/**
	 * The feature id for the '<em><b>Volume</b></em>' reference.
	 * @generated
	 * @ordered
	 */
	int PARTITION__VOLUME = 8;

	/**
	 * The number of structural features of the '<em>Partition</em>' class.
	 * @generated
	 * @ordered
	 */
	int PARTITION_FEATURE_COUNT = 9;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.VolumeImpl <em>Volume</em>}' class.
	 * @see org.mirage.model.impl.VolumeImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getVolume()
	 * @generated
	 */
	int VOLUME = 5;

	/**
	 * The feature id for the '<em><b>Version</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int VOLUME__VERSION = 0;

	/**
	 * The feature id for the '<em><b>Index</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VOLUME__INDEX = 1;

	/**
	 * The feature id for the '<em><b>Device</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VOLUME__DEVICE = 2;

	/**
	 * The feature id for the '<em><b>Type</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VOLUME__TYPE = 3;

	/**
	 * The feature id for the '<em><b>Uuid</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VOLUME__UUID = 4;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VOLUME__LABEL = 5;

	/**
	 * The feature id for the '<em><b>Mount Point</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VOLUME__MOUNT_POINT = 6;

	/**
	 * The feature id for the '<em><b>Size</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VOLUME__SIZE = 7;

	/**
	 * The feature id for the '<em><b>Used Bytes</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VOLUME__USED_BYTES = 8;

	/**
	 * The feature id for the '<em><b>File Bytes</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VOLUME__FILE_BYTES = 9;

	/**
	 * The feature id for the '<em><b>Entries</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VOLUME__ENTRIES = 10;

	/**
	 * The feature id for the '<em><b>Block Size</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VOLUME__BLOCK_SIZE = 11;

	/**
	 * The feature id for the '<em><b>Features</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int VOLUME__FEATURES = 12;

	/**
	 * The feature id for the '<em><b>Warnings</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int VOLUME__WARNINGS = 13;

	/**
	 * The number of structural features of the '<em>Volume</em>' class.
	 * @generated
	 * @ordered
	 */
	int VOLUME_FEATURE_COUNT = 14;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.ChangeSetImpl <em>Change Set</em>}' class.
	 * @see org.mirage.model.impl.ChangeSetImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getChangeSet()
	 * @generated
	 */
	int CHANGE_SET = 6;

	/**
	 * The feature id for the '<em><b>Title</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int CHANGE_SET__TITLE = 0;

	/**
	 * The feature id for the '<em><b>From Version</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int CHANGE_SET__FROM_VERSION = 1;

	/**
	 * The feature id for the '<em><b>From Record</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int CHANGE_SET__FROM_RECORD = 2;

	/**
	 * The feature id for the '<em><b>To Version</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int CHANGE_SET__TO_VERSION = 3;

	/**
	 * The feature id for the '<em><b>To Record</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int CHANGE_SET__TO_RECORD = 4;

	/**
	 * The feature id for the '<em><b>Parameters</b></em>' containment reference list.
	 * @generated
	 * @ordered
	 */
	int CHANGE_SET__PARAMETERS = 5;

	/**
	 * The feature id for the '<em><b>Edits</b></em>' containment reference list.
	 * @generated
	 * @ordered
	 */
	int CHANGE_SET__EDITS = 6;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int CHANGE_SET__COMMENT = 7;

	/**
	 * The feature id for the '<em><b>Closing Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int CHANGE_SET__CLOSING_COMMENT = 8;

	/**
	 * The number of structural features of the '<em>Change Set</em>' class.
	 * @generated
	 * @ordered
	 */
	int CHANGE_SET_FEATURE_COUNT = 9;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.ChangeParameterImpl <em>Change Parameter</em>}' class.
	 * @see org.mirage.model.impl.ChangeParameterImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getChangeParameter()
	 * @generated
	 */
	int CHANGE_PARAMETER = 7;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int CHANGE_PARAMETER__NAME = 0;

	/**
	 * The feature id for the '<em><b>Initial</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int CHANGE_PARAMETER__INITIAL = 1;

	/**
	 * The feature id for the '<em><b>About</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int CHANGE_PARAMETER__ABOUT = 2;

	/**
	 * The feature id for the '<em><b>Secret</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int CHANGE_PARAMETER__SECRET = 3;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int CHANGE_PARAMETER__COMMENT = 4;

	/**
	 * The number of structural features of the '<em>Change Parameter</em>' class.
	 * @generated
	 * @ordered
	 */
	int CHANGE_PARAMETER_FEATURE_COUNT = 5;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.EditImpl <em>Edit</em>}' class.
	 * @see org.mirage.model.impl.EditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getEdit()
	 * @generated
	 */
	int EDIT = 8;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int EDIT__CHANGE_SET = 0;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int EDIT__EXPECTATION = 1;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int EDIT__COMMENT = 2;

	/**
	 * The number of structural features of the '<em>Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int EDIT_FEATURE_COUNT = 3;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.PathEditImpl <em>Path Edit</em>}' class.
	 * @see org.mirage.model.impl.PathEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getPathEdit()
	 * @generated
	 */
	int PATH_EDIT = 9;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int PATH_EDIT__CHANGE_SET = EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int PATH_EDIT__EXPECTATION = EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int PATH_EDIT__COMMENT = EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PATH_EDIT__PATH = EDIT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Path Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int PATH_EDIT_FEATURE_COUNT = EDIT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.ExpectationImpl <em>Expectation</em>}' class.
	 * @see org.mirage.model.impl.ExpectationImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getExpectation()
	 * @generated
	 */
	int EXPECTATION = 10;

	/**
	 * The feature id for the '<em><b>Absent</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int EXPECTATION__ABSENT = 0;

	/**
	 * The feature id for the '<em><b>Kind</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int EXPECTATION__KIND = 1;

	/**
	 * The feature id for the '<em><b>Content</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int EXPECTATION__CONTENT = 2;

	/**
	 * The feature id for the '<em><b>Target</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int EXPECTATION__TARGET = 3;

	/**
	 * The feature id for the '<em><b>Device</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int EXPECTATION__DEVICE = 4;

	/**
	 * The feature id for the '<em><b>Below</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int EXPECTATION__BELOW = 5;

	/**
	 * The feature id for the '<em><b>Metadata</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int EXPECTATION__METADATA = 6;

	/**
	 * The number of structural features of the '<em>Expectation</em>' class.
	 * @generated
	 * @ordered
	 */
	int EXPECTATION_FEATURE_COUNT = 7;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.EntryMetadataImpl <em>Entry Metadata</em>}' class.
	 * @see org.mirage.model.impl.EntryMetadataImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getEntryMetadata()
	 * @generated
	 */
	int ENTRY_METADATA = 11;

	/**
	 * The feature id for the '<em><b>Permissions</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ENTRY_METADATA__PERMISSIONS = 0;

	/**
	 * The feature id for the '<em><b>Owner</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ENTRY_METADATA__OWNER = 1;

	/**
	 * The feature id for the '<em><b>Group</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ENTRY_METADATA__GROUP = 2;

	/**
	 * The feature id for the '<em><b>Time</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ENTRY_METADATA__TIME = 3;

	/**
	 * The feature id for the '<em><b>Flags</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ENTRY_METADATA__FLAGS = 4;

	/**
	 * The feature id for the '<em><b>Project</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ENTRY_METADATA__PROJECT = 5;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' containment reference list.
	 * @generated
	 * @ordered
	 */
	int ENTRY_METADATA__ATTRIBUTES = 6;

	/**
	 * The number of structural features of the '<em>Entry Metadata</em>' class.
	 * @generated
	 * @ordered
	 */
	int ENTRY_METADATA_FEATURE_COUNT = 7;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.AttributeSettingImpl <em>Attribute Setting</em>}' class.
	 * @see org.mirage.model.impl.AttributeSettingImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getAttributeSetting()
	 * @generated
	 */
	int ATTRIBUTE_SETTING = 12;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_SETTING__NAME = 0;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_SETTING__VALUE = 1;

	/**
	 * The feature id for the '<em><b>Chunk</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_SETTING__CHUNK = 2;

	/**
	 * The feature id for the '<em><b>Size</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_SETTING__SIZE = 3;

	/**
	 * The number of structural features of the '<em>Attribute Setting</em>' class.
	 * @generated
	 * @ordered
	 */
	int ATTRIBUTE_SETTING_FEATURE_COUNT = 4;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.FileContentImpl <em>File Content</em>}' class.
	 * @see org.mirage.model.impl.FileContentImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getFileContent()
	 * @generated
	 */
	int FILE_CONTENT = 13;

	/**
	 * The number of structural features of the '<em>File Content</em>' class.
	 * @generated
	 * @ordered
	 */
	int FILE_CONTENT_FEATURE_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.StoredContentImpl <em>Stored Content</em>}' class.
	 * @see org.mirage.model.impl.StoredContentImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getStoredContent()
	 * @generated
	 */
	int STORED_CONTENT = 14;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int STORED_CONTENT__NAME = FILE_CONTENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Size</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int STORED_CONTENT__SIZE = FILE_CONTENT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Stored Content</em>' class.
	 * @generated
	 * @ordered
	 */
	int STORED_CONTENT_FEATURE_COUNT = FILE_CONTENT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.TextContentImpl <em>Text Content</em>}' class.
	 * @see org.mirage.model.impl.TextContentImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getTextContent()
	 * @generated
	 */
	int TEXT_CONTENT = 15;

	/**
	 * The feature id for the '<em><b>Text</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int TEXT_CONTENT__TEXT = FILE_CONTENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Template</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int TEXT_CONTENT__TEMPLATE = FILE_CONTENT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Text Content</em>' class.
	 * @generated
	 * @ordered
	 */
	int TEXT_CONTENT_FEATURE_COUNT = FILE_CONTENT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.DiskContentImpl <em>Disk Content</em>}' class.
	 * @see org.mirage.model.impl.DiskContentImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getDiskContent()
	 * @generated
	 */
	int DISK_CONTENT = 16;

	/**
	 * The feature id for the '<em><b>File</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int DISK_CONTENT__FILE = FILE_CONTENT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Disk Content</em>' class.
	 * @generated
	 * @ordered
	 */
	int DISK_CONTENT_FEATURE_COUNT = FILE_CONTENT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.VersionContentImpl <em>Version Content</em>}' class.
	 * @see org.mirage.model.impl.VersionContentImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getVersionContent()
	 * @generated
	 */
	int VERSION_CONTENT = 17;

	/**
	 * The feature id for the '<em><b>Version</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION_CONTENT__VERSION = FILE_CONTENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION_CONTENT__PATH = FILE_CONTENT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Version Content</em>' class.
	 * @generated
	 * @ordered
	 */
	int VERSION_CONTENT_FEATURE_COUNT = FILE_CONTENT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.PutEditImpl <em>Put Edit</em>}' class.
	 * @see org.mirage.model.impl.PutEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getPutEdit()
	 * @generated
	 */
	int PUT_EDIT = 18;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int PUT_EDIT__CHANGE_SET = PATH_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int PUT_EDIT__EXPECTATION = PATH_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int PUT_EDIT__COMMENT = PATH_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PUT_EDIT__PATH = PATH_EDIT__PATH;

	/**
	 * The feature id for the '<em><b>Kind</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PUT_EDIT__KIND = PATH_EDIT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Content</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int PUT_EDIT__CONTENT = PATH_EDIT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Target</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PUT_EDIT__TARGET = PATH_EDIT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Device</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PUT_EDIT__DEVICE = PATH_EDIT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Metadata</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int PUT_EDIT__METADATA = PATH_EDIT_FEATURE_COUNT + 4;

	/**
	 * The number of structural features of the '<em>Put Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int PUT_EDIT_FEATURE_COUNT = PATH_EDIT_FEATURE_COUNT + 5;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.PutTreeEditImpl <em>Put Tree Edit</em>}' class.
	 * @see org.mirage.model.impl.PutTreeEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getPutTreeEdit()
	 * @generated
	 */
	int PUT_TREE_EDIT = 19;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int PUT_TREE_EDIT__CHANGE_SET = PATH_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int PUT_TREE_EDIT__EXPECTATION = PATH_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int PUT_TREE_EDIT__COMMENT = PATH_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PUT_TREE_EDIT__PATH = PATH_EDIT__PATH;

	/**
	 * The feature id for the '<em><b>Content</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int PUT_TREE_EDIT__CONTENT = PATH_EDIT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Metadata</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int PUT_TREE_EDIT__METADATA = PATH_EDIT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Put Tree Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int PUT_TREE_EDIT_FEATURE_COUNT = PATH_EDIT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.RemoveEditImpl <em>Remove Edit</em>}' class.
	 * @see org.mirage.model.impl.RemoveEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getRemoveEdit()
	 * @generated
	 */
	int REMOVE_EDIT = 20;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int REMOVE_EDIT__CHANGE_SET = PATH_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int REMOVE_EDIT__EXPECTATION = PATH_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int REMOVE_EDIT__COMMENT = PATH_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int REMOVE_EDIT__PATH = PATH_EDIT__PATH;

	/**
	 * The feature id for the '<em><b>Tree</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int REMOVE_EDIT__TREE = PATH_EDIT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Remove Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int REMOVE_EDIT_FEATURE_COUNT = PATH_EDIT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.RenameEditImpl <em>Rename Edit</em>}' class.
	 * @see org.mirage.model.impl.RenameEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getRenameEdit()
	 * @generated
	 */
	int RENAME_EDIT = 21;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int RENAME_EDIT__CHANGE_SET = PATH_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int RENAME_EDIT__EXPECTATION = PATH_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int RENAME_EDIT__COMMENT = PATH_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int RENAME_EDIT__PATH = PATH_EDIT__PATH;

	/**
	 * The feature id for the '<em><b>To</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int RENAME_EDIT__TO = PATH_EDIT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Rename Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int RENAME_EDIT_FEATURE_COUNT = PATH_EDIT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.LinkEditImpl <em>Link Edit</em>}' class.
	 * @see org.mirage.model.impl.LinkEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getLinkEdit()
	 * @generated
	 */
	int LINK_EDIT = 22;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int LINK_EDIT__CHANGE_SET = PATH_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int LINK_EDIT__EXPECTATION = PATH_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int LINK_EDIT__COMMENT = PATH_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int LINK_EDIT__PATH = PATH_EDIT__PATH;

	/**
	 * The feature id for the '<em><b>File</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int LINK_EDIT__FILE = PATH_EDIT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Link Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int LINK_EDIT_FEATURE_COUNT = PATH_EDIT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.MetadataEditImpl <em>Metadata Edit</em>}' class.
	 * @see org.mirage.model.impl.MetadataEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getMetadataEdit()
	 * @generated
	 */
	int METADATA_EDIT = 23;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int METADATA_EDIT__CHANGE_SET = PATH_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int METADATA_EDIT__EXPECTATION = PATH_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int METADATA_EDIT__COMMENT = PATH_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int METADATA_EDIT__PATH = PATH_EDIT__PATH;

	/**
	 * The feature id for the '<em><b>Metadata</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int METADATA_EDIT__METADATA = PATH_EDIT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Metadata Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int METADATA_EDIT_FEATURE_COUNT = PATH_EDIT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.TextEditImpl <em>Text Edit</em>}' class.
	 * @see org.mirage.model.impl.TextEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getTextEdit()
	 * @generated
	 */
	int TEXT_EDIT = 24;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int TEXT_EDIT__CHANGE_SET = PATH_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int TEXT_EDIT__EXPECTATION = PATH_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int TEXT_EDIT__COMMENT = PATH_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int TEXT_EDIT__PATH = PATH_EDIT__PATH;

	/**
	 * The feature id for the '<em><b>Metadata</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int TEXT_EDIT__METADATA = PATH_EDIT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Text Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int TEXT_EDIT_FEATURE_COUNT = PATH_EDIT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.ReplaceTextEditImpl <em>Replace Text Edit</em>}' class.
	 * @see org.mirage.model.impl.ReplaceTextEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getReplaceTextEdit()
	 * @generated
	 */
	int REPLACE_TEXT_EDIT = 25;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int REPLACE_TEXT_EDIT__CHANGE_SET = TEXT_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int REPLACE_TEXT_EDIT__EXPECTATION = TEXT_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int REPLACE_TEXT_EDIT__COMMENT = TEXT_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int REPLACE_TEXT_EDIT__PATH = TEXT_EDIT__PATH;

	/**
	 * The feature id for the '<em><b>Metadata</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int REPLACE_TEXT_EDIT__METADATA = TEXT_EDIT__METADATA;

	/**
	 * The feature id for the '<em><b>Pattern</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int REPLACE_TEXT_EDIT__PATTERN = TEXT_EDIT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Replacement</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int REPLACE_TEXT_EDIT__REPLACEMENT = TEXT_EDIT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Times</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int REPLACE_TEXT_EDIT__TIMES = TEXT_EDIT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>At Least</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int REPLACE_TEXT_EDIT__AT_LEAST = TEXT_EDIT_FEATURE_COUNT + 3;

	/**
	 * The number of structural features of the '<em>Replace Text Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int REPLACE_TEXT_EDIT_FEATURE_COUNT = TEXT_EDIT_FEATURE_COUNT + 4;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.SetKeyEditImpl <em>Set Key Edit</em>}' class.
	 * @see org.mirage.model.impl.SetKeyEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getSetKeyEdit()
	 * @generated
	 */
	int SET_KEY_EDIT = 26;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int SET_KEY_EDIT__CHANGE_SET = TEXT_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int SET_KEY_EDIT__EXPECTATION = TEXT_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int SET_KEY_EDIT__COMMENT = TEXT_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int SET_KEY_EDIT__PATH = TEXT_EDIT__PATH;

	/**
	 * The feature id for the '<em><b>Metadata</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int SET_KEY_EDIT__METADATA = TEXT_EDIT__METADATA;

	/**
	 * The feature id for the '<em><b>Form</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int SET_KEY_EDIT__FORM = TEXT_EDIT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Section</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int SET_KEY_EDIT__SECTION = TEXT_EDIT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int SET_KEY_EDIT__KEY = TEXT_EDIT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int SET_KEY_EDIT__VALUE = TEXT_EDIT_FEATURE_COUNT + 3;

	/**
	 * The number of structural features of the '<em>Set Key Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int SET_KEY_EDIT_FEATURE_COUNT = TEXT_EDIT_FEATURE_COUNT + 4;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.DropKeyEditImpl <em>Drop Key Edit</em>}' class.
	 * @see org.mirage.model.impl.DropKeyEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getDropKeyEdit()
	 * @generated
	 */
	int DROP_KEY_EDIT = 27;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int DROP_KEY_EDIT__CHANGE_SET = TEXT_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int DROP_KEY_EDIT__EXPECTATION = TEXT_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int DROP_KEY_EDIT__COMMENT = TEXT_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int DROP_KEY_EDIT__PATH = TEXT_EDIT__PATH;

	/**
	 * The feature id for the '<em><b>Metadata</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int DROP_KEY_EDIT__METADATA = TEXT_EDIT__METADATA;

	/**
	 * The feature id for the '<em><b>Form</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int DROP_KEY_EDIT__FORM = TEXT_EDIT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Section</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int DROP_KEY_EDIT__SECTION = TEXT_EDIT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int DROP_KEY_EDIT__KEY = TEXT_EDIT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Drop Key Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int DROP_KEY_EDIT_FEATURE_COUNT = TEXT_EDIT_FEATURE_COUNT + 3;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.InsertLineEditImpl <em>Insert Line Edit</em>}' class.
	 * @see org.mirage.model.impl.InsertLineEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getInsertLineEdit()
	 * @generated
	 */
	int INSERT_LINE_EDIT = 28;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int INSERT_LINE_EDIT__CHANGE_SET = TEXT_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int INSERT_LINE_EDIT__EXPECTATION = TEXT_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int INSERT_LINE_EDIT__COMMENT = TEXT_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int INSERT_LINE_EDIT__PATH = TEXT_EDIT__PATH;

	/**
	 * The feature id for the '<em><b>Metadata</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int INSERT_LINE_EDIT__METADATA = TEXT_EDIT__METADATA;

	/**
	 * The feature id for the '<em><b>Line</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int INSERT_LINE_EDIT__LINE = TEXT_EDIT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Place</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int INSERT_LINE_EDIT__PLACE = TEXT_EDIT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Pattern</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int INSERT_LINE_EDIT__PATTERN = TEXT_EDIT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Unless Present</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int INSERT_LINE_EDIT__UNLESS_PRESENT = TEXT_EDIT_FEATURE_COUNT + 3;

	/**
	 * The number of structural features of the '<em>Insert Line Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int INSERT_LINE_EDIT_FEATURE_COUNT = TEXT_EDIT_FEATURE_COUNT + 4;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.DropLineEditImpl <em>Drop Line Edit</em>}' class.
	 * @see org.mirage.model.impl.DropLineEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getDropLineEdit()
	 * @generated
	 */
	int DROP_LINE_EDIT = 29;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int DROP_LINE_EDIT__CHANGE_SET = TEXT_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int DROP_LINE_EDIT__EXPECTATION = TEXT_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int DROP_LINE_EDIT__COMMENT = TEXT_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int DROP_LINE_EDIT__PATH = TEXT_EDIT__PATH;

	/**
	 * The feature id for the '<em><b>Metadata</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int DROP_LINE_EDIT__METADATA = TEXT_EDIT__METADATA;

	/**
	 * The feature id for the '<em><b>Pattern</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int DROP_LINE_EDIT__PATTERN = TEXT_EDIT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Line</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int DROP_LINE_EDIT__LINE = TEXT_EDIT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Times</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int DROP_LINE_EDIT__TIMES = TEXT_EDIT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>At Least</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int DROP_LINE_EDIT__AT_LEAST = TEXT_EDIT_FEATURE_COUNT + 3;

	/**
	 * The number of structural features of the '<em>Drop Line Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int DROP_LINE_EDIT_FEATURE_COUNT = TEXT_EDIT_FEATURE_COUNT + 4;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.PatchEditImpl <em>Patch Edit</em>}' class.
	 * @see org.mirage.model.impl.PatchEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getPatchEdit()
	 * @generated
	 */
	int PATCH_EDIT = 30;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int PATCH_EDIT__CHANGE_SET = TEXT_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int PATCH_EDIT__EXPECTATION = TEXT_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int PATCH_EDIT__COMMENT = TEXT_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PATCH_EDIT__PATH = TEXT_EDIT__PATH;

	/**
	 * The feature id for the '<em><b>Metadata</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int PATCH_EDIT__METADATA = TEXT_EDIT__METADATA;

	/**
	 * The feature id for the '<em><b>Diff</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PATCH_EDIT__DIFF = TEXT_EDIT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Patch Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int PATCH_EDIT_FEATURE_COUNT = TEXT_EDIT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.HostNameEditImpl <em>Host Name Edit</em>}' class.
	 * @see org.mirage.model.impl.HostNameEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getHostNameEdit()
	 * @generated
	 */
	int HOST_NAME_EDIT = 31;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int HOST_NAME_EDIT__CHANGE_SET = EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int HOST_NAME_EDIT__EXPECTATION = EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int HOST_NAME_EDIT__COMMENT = EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int HOST_NAME_EDIT__NAME = EDIT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Host Name Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int HOST_NAME_EDIT_FEATURE_COUNT = EDIT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.TimeZoneEditImpl <em>Time Zone Edit</em>}' class.
	 * @see org.mirage.model.impl.TimeZoneEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getTimeZoneEdit()
	 * @generated
	 */
	int TIME_ZONE_EDIT = 32;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int TIME_ZONE_EDIT__CHANGE_SET = EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int TIME_ZONE_EDIT__EXPECTATION = EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int TIME_ZONE_EDIT__COMMENT = EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Zone</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int TIME_ZONE_EDIT__ZONE = EDIT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Time Zone Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int TIME_ZONE_EDIT_FEATURE_COUNT = EDIT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.LocaleEditImpl <em>Locale Edit</em>}' class.
	 * @see org.mirage.model.impl.LocaleEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getLocaleEdit()
	 * @generated
	 */
	int LOCALE_EDIT = 33;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int LOCALE_EDIT__CHANGE_SET = EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int LOCALE_EDIT__EXPECTATION = EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int LOCALE_EDIT__COMMENT = EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int LOCALE_EDIT__NAME = EDIT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Locale Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int LOCALE_EDIT_FEATURE_COUNT = EDIT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.UserEditImpl <em>User Edit</em>}' class.
	 * @see org.mirage.model.impl.UserEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getUserEdit()
	 * @generated
	 */
	int USER_EDIT = 34;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int USER_EDIT__CHANGE_SET = EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int USER_EDIT__EXPECTATION = EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int USER_EDIT__COMMENT = EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>User</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int USER_EDIT__USER = EDIT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>User Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int USER_EDIT_FEATURE_COUNT = EDIT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.AddUserEditImpl <em>Add User Edit</em>}' class.
	 * @see org.mirage.model.impl.AddUserEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getAddUserEdit()
	 * @generated
	 */
	int ADD_USER_EDIT = 35;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int ADD_USER_EDIT__CHANGE_SET = USER_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int ADD_USER_EDIT__EXPECTATION = USER_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int ADD_USER_EDIT__COMMENT = USER_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>User</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ADD_USER_EDIT__USER = USER_EDIT__USER;

	/**
	 * The feature id for the '<em><b>Number</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ADD_USER_EDIT__NUMBER = USER_EDIT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Group Number</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ADD_USER_EDIT__GROUP_NUMBER = USER_EDIT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Groups</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int ADD_USER_EDIT__GROUPS = USER_EDIT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Home</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ADD_USER_EDIT__HOME = USER_EDIT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Shell</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ADD_USER_EDIT__SHELL = USER_EDIT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>About</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ADD_USER_EDIT__ABOUT = USER_EDIT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>System</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int ADD_USER_EDIT__SYSTEM = USER_EDIT_FEATURE_COUNT + 6;

	/**
	 * The number of structural features of the '<em>Add User Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int ADD_USER_EDIT_FEATURE_COUNT = USER_EDIT_FEATURE_COUNT + 7;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.LockUserEditImpl <em>Lock User Edit</em>}' class.
	 * @see org.mirage.model.impl.LockUserEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getLockUserEdit()
	 * @generated
	 */
	int LOCK_USER_EDIT = 36;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int LOCK_USER_EDIT__CHANGE_SET = USER_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int LOCK_USER_EDIT__EXPECTATION = USER_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int LOCK_USER_EDIT__COMMENT = USER_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>User</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int LOCK_USER_EDIT__USER = USER_EDIT__USER;

	/**
	 * The feature id for the '<em><b>Locked</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int LOCK_USER_EDIT__LOCKED = USER_EDIT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Lock User Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int LOCK_USER_EDIT_FEATURE_COUNT = USER_EDIT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.PasswordEditImpl <em>Password Edit</em>}' class.
	 * @see org.mirage.model.impl.PasswordEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getPasswordEdit()
	 * @generated
	 */
	int PASSWORD_EDIT = 37;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int PASSWORD_EDIT__CHANGE_SET = USER_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int PASSWORD_EDIT__EXPECTATION = USER_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int PASSWORD_EDIT__COMMENT = USER_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>User</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PASSWORD_EDIT__USER = USER_EDIT__USER;

	/**
	 * The feature id for the '<em><b>Hash</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PASSWORD_EDIT__HASH = USER_EDIT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int PASSWORD_EDIT__VALUE = USER_EDIT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Password Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int PASSWORD_EDIT_FEATURE_COUNT = USER_EDIT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.SshKeyEditImpl <em>Ssh Key Edit</em>}' class.
	 * @see org.mirage.model.impl.SshKeyEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getSshKeyEdit()
	 * @generated
	 */
	int SSH_KEY_EDIT = 38;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int SSH_KEY_EDIT__CHANGE_SET = USER_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int SSH_KEY_EDIT__EXPECTATION = USER_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int SSH_KEY_EDIT__COMMENT = USER_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>User</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int SSH_KEY_EDIT__USER = USER_EDIT__USER;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int SSH_KEY_EDIT__KEY = USER_EDIT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Ssh Key Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int SSH_KEY_EDIT_FEATURE_COUNT = USER_EDIT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.ServiceEditImpl <em>Service Edit</em>}' class.
	 * @see org.mirage.model.impl.ServiceEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getServiceEdit()
	 * @generated
	 */
	int SERVICE_EDIT = 39;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int SERVICE_EDIT__CHANGE_SET = EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int SERVICE_EDIT__EXPECTATION = EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int SERVICE_EDIT__COMMENT = EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Unit</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int SERVICE_EDIT__UNIT = EDIT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Enabled</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int SERVICE_EDIT__ENABLED = EDIT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Service Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int SERVICE_EDIT_FEATURE_COUNT = EDIT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.InstallPackagesEditImpl <em>Install Packages Edit</em>}' class.
	 * @see org.mirage.model.impl.InstallPackagesEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getInstallPackagesEdit()
	 * @generated
	 */
	int INSTALL_PACKAGES_EDIT = 40;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int INSTALL_PACKAGES_EDIT__CHANGE_SET = EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int INSTALL_PACKAGES_EDIT__EXPECTATION = EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int INSTALL_PACKAGES_EDIT__COMMENT = EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Files</b></em>' containment reference list.
	 * @generated
	 * @ordered
	 */
	int INSTALL_PACKAGES_EDIT__FILES = EDIT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Repositories</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int INSTALL_PACKAGES_EDIT__REPOSITORIES = EDIT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Packages</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int INSTALL_PACKAGES_EDIT__PACKAGES = EDIT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Install Packages Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int INSTALL_PACKAGES_EDIT_FEATURE_COUNT = EDIT_FEATURE_COUNT + 3;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.RemovePackagesEditImpl <em>Remove Packages Edit</em>}' class.
	 * @see org.mirage.model.impl.RemovePackagesEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getRemovePackagesEdit()
	 * @generated
	 */
	int REMOVE_PACKAGES_EDIT = 41;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int REMOVE_PACKAGES_EDIT__CHANGE_SET = EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int REMOVE_PACKAGES_EDIT__EXPECTATION = EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int REMOVE_PACKAGES_EDIT__COMMENT = EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Packages</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int REMOVE_PACKAGES_EDIT__PACKAGES = EDIT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Purge</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int REMOVE_PACKAGES_EDIT__PURGE = EDIT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Remove Packages Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int REMOVE_PACKAGES_EDIT_FEATURE_COUNT = EDIT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.ScriptEditImpl <em>Script Edit</em>}' class.
	 * @see org.mirage.model.impl.ScriptEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getScriptEdit()
	 * @generated
	 */
	int SCRIPT_EDIT = 42;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int SCRIPT_EDIT__CHANGE_SET = EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int SCRIPT_EDIT__EXPECTATION = EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int SCRIPT_EDIT__COMMENT = EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Content</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int SCRIPT_EDIT__CONTENT = EDIT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Interpreter</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int SCRIPT_EDIT__INTERPRETER = EDIT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Script Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int SCRIPT_EDIT_FEATURE_COUNT = EDIT_FEATURE_COUNT + 2;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.RunScriptEditImpl <em>Run Script Edit</em>}' class.
	 * @see org.mirage.model.impl.RunScriptEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getRunScriptEdit()
	 * @generated
	 */
	int RUN_SCRIPT_EDIT = 43;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int RUN_SCRIPT_EDIT__CHANGE_SET = SCRIPT_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int RUN_SCRIPT_EDIT__EXPECTATION = SCRIPT_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int RUN_SCRIPT_EDIT__COMMENT = SCRIPT_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Content</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int RUN_SCRIPT_EDIT__CONTENT = SCRIPT_EDIT__CONTENT;

	/**
	 * The feature id for the '<em><b>Interpreter</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int RUN_SCRIPT_EDIT__INTERPRETER = SCRIPT_EDIT__INTERPRETER;

	/**
	 * The feature id for the '<em><b>Arguments</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int RUN_SCRIPT_EDIT__ARGUMENTS = SCRIPT_EDIT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Timeout</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int RUN_SCRIPT_EDIT__TIMEOUT = SCRIPT_EDIT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>About</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int RUN_SCRIPT_EDIT__ABOUT = SCRIPT_EDIT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Run Script Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int RUN_SCRIPT_EDIT_FEATURE_COUNT = SCRIPT_EDIT_FEATURE_COUNT + 3;

	/**
	 * The meta object id for the '{@link org.mirage.model.impl.FirstBootScriptEditImpl <em>First Boot Script Edit</em>}' class.
	 * @see org.mirage.model.impl.FirstBootScriptEditImpl
	 * @see org.mirage.model.impl.MiragePackageImpl#getFirstBootScriptEdit()
	 * @generated
	 */
	int FIRST_BOOT_SCRIPT_EDIT = 44;

	/**
	 * The feature id for the '<em><b>Change Set</b></em>' container reference.
	 * @generated
	 * @ordered
	 */
	int FIRST_BOOT_SCRIPT_EDIT__CHANGE_SET = SCRIPT_EDIT__CHANGE_SET;

	/**
	 * The feature id for the '<em><b>Expectation</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int FIRST_BOOT_SCRIPT_EDIT__EXPECTATION = SCRIPT_EDIT__EXPECTATION;

	/**
	 * The feature id for the '<em><b>Comment</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int FIRST_BOOT_SCRIPT_EDIT__COMMENT = SCRIPT_EDIT__COMMENT;

	/**
	 * The feature id for the '<em><b>Content</b></em>' containment reference.
	 * @generated
	 * @ordered
	 */
	int FIRST_BOOT_SCRIPT_EDIT__CONTENT = SCRIPT_EDIT__CONTENT;

	/**
	 * The feature id for the '<em><b>Interpreter</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int FIRST_BOOT_SCRIPT_EDIT__INTERPRETER = SCRIPT_EDIT__INTERPRETER;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int FIRST_BOOT_SCRIPT_EDIT__NAME = SCRIPT_EDIT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>First Boot Script Edit</em>' class.
	 * @generated
	 * @ordered
	 */
	int FIRST_BOOT_SCRIPT_EDIT_FEATURE_COUNT = SCRIPT_EDIT_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link org.mirage.model.EntryKind <em>Entry Kind</em>}' enum.
	 * @see org.mirage.model.EntryKind
	 * @see org.mirage.model.impl.MiragePackageImpl#getEntryKind()
	 * @generated
	 */
	int ENTRY_KIND = 45;

	/**
	 * The meta object id for the '{@link org.mirage.model.KeyForm <em>Key Form</em>}' enum.
	 * @see org.mirage.model.KeyForm
	 * @see org.mirage.model.impl.MiragePackageImpl#getKeyForm()
	 * @generated
	 */
	int KEY_FORM = 46;

	/**
	 * The meta object id for the '{@link org.mirage.model.LinePlace <em>Line Place</em>}' enum.
	 * @see org.mirage.model.LinePlace
	 * @see org.mirage.model.impl.MiragePackageImpl#getLinePlace()
	 * @generated
	 */
	int LINE_PLACE = 47;

	/**
	 * The meta object id for the '<em>Instant</em>' data type.
	 * @see java.time.Instant
	 * @see org.mirage.model.impl.MiragePackageImpl#getInstant()
	 * @generated
	 */
	int INSTANT = 48;

	/**
	 * The meta object id for the '<em>Texts</em>' data type.
	 * @see java.util.Map
	 * @see org.mirage.model.impl.MiragePackageImpl#getTexts()
	 * @generated
	 */
	int TEXTS = 49;


	/**
	 * Returns the meta object for class '{@link org.mirage.model.Library <em>Library</em>}'.
	 * @return the meta object for class '<em>Library</em>'.
	 * @see org.mirage.model.Library
	 * @generated
	 */
	EClass getLibrary();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Library#getFolder <em>Folder</em>}'.
	 * @return the meta object for the attribute '<em>Folder</em>'.
	 * @see org.mirage.model.Library#getFolder()
	 * @see #getLibrary()
	 * @generated
	 */
	EAttribute getLibrary_Folder();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Library#isLoaded <em>Loaded</em>}'.
	 * @return the meta object for the attribute '<em>Loaded</em>'.
	 * @see org.mirage.model.Library#isLoaded()
	 * @see #getLibrary()
	 * @generated
	 */
	EAttribute getLibrary_Loaded();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Library#getProblem <em>Problem</em>}'.
	 * @return the meta object for the attribute '<em>Problem</em>'.
	 * @see org.mirage.model.Library#getProblem()
	 * @see #getLibrary()
	 * @generated
	 */
	EAttribute getLibrary_Problem();

	/**
	 * Returns the meta object for the containment reference list '{@link org.mirage.model.Library#getImages <em>Images</em>}'.
	 * @return the meta object for the containment reference list '<em>Images</em>'.
	 * @see org.mirage.model.Library#getImages()
	 * @see #getLibrary()
	 * @generated
	 */
	EReference getLibrary_Images();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.Image <em>Image</em>}'.
	 * @return the meta object for class '<em>Image</em>'.
	 * @see org.mirage.model.Image
	 * @generated
	 */
	EClass getImage();

	/**
	 * Returns the meta object for the container reference '{@link org.mirage.model.Image#getLibrary <em>Library</em>}'.
	 * @return the meta object for the container reference '<em>Library</em>'.
	 * @see org.mirage.model.Image#getLibrary()
	 * @see #getImage()
	 * @generated
	 */
	EReference getImage_Library();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Image#getId <em>Id</em>}'.
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.mirage.model.Image#getId()
	 * @see #getImage()
	 * @generated
	 */
	EAttribute getImage_Id();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Image#getName <em>Name</em>}'.
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.mirage.model.Image#getName()
	 * @see #getImage()
	 * @generated
	 */
	EAttribute getImage_Name();

	/**
	 * Returns the meta object for the containment reference list '{@link org.mirage.model.Image#getVersions <em>Versions</em>}'.
	 * @return the meta object for the containment reference list '<em>Versions</em>'.
	 * @see org.mirage.model.Image#getVersions()
	 * @see #getImage()
	 * @generated
	 */
	EReference getImage_Versions();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.Version <em>Version</em>}'.
	 * @return the meta object for class '<em>Version</em>'.
	 * @see org.mirage.model.Version
	 * @generated
	 */
	EClass getVersion();

	/**
	 * Returns the meta object for the container reference '{@link org.mirage.model.Version#getImage <em>Image</em>}'.
	 * @return the meta object for the container reference '<em>Image</em>'.
	 * @see org.mirage.model.Version#getImage()
	 * @see #getVersion()
	 * @generated
	 */
	EReference getVersion_Image();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getRecord <em>Record</em>}'.
	 * @return the meta object for the attribute '<em>Record</em>'.
	 * @see org.mirage.model.Version#getRecord()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_Record();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getNumber <em>Number</em>}'.
	 * @return the meta object for the attribute '<em>Number</em>'.
	 * @see org.mirage.model.Version#getNumber()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_Number();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getTime <em>Time</em>}'.
	 * @return the meta object for the attribute '<em>Time</em>'.
	 * @see org.mirage.model.Version#getTime()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_Time();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getAuthor <em>Author</em>}'.
	 * @return the meta object for the attribute '<em>Author</em>'.
	 * @see org.mirage.model.Version#getAuthor()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_Author();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getMessage <em>Message</em>}'.
	 * @return the meta object for the attribute '<em>Message</em>'.
	 * @see org.mirage.model.Version#getMessage()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_Message();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getSystem <em>System</em>}'.
	 * @return the meta object for the attribute '<em>System</em>'.
	 * @see org.mirage.model.Version#getSystem()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_System();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getDiskBytes <em>Disk Bytes</em>}'.
	 * @return the meta object for the attribute '<em>Disk Bytes</em>'.
	 * @see org.mirage.model.Version#getDiskBytes()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_DiskBytes();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getFileBytes <em>File Bytes</em>}'.
	 * @return the meta object for the attribute '<em>File Bytes</em>'.
	 * @see org.mirage.model.Version#getFileBytes()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_FileBytes();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getEntries <em>Entries</em>}'.
	 * @return the meta object for the attribute '<em>Entries</em>'.
	 * @see org.mirage.model.Version#getEntries()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_Entries();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getStoredBytes <em>Stored Bytes</em>}'.
	 * @return the meta object for the attribute '<em>Stored Bytes</em>'.
	 * @see org.mirage.model.Version#getStoredBytes()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_StoredBytes();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getUniqueBytes <em>Unique Bytes</em>}'.
	 * @return the meta object for the attribute '<em>Unique Bytes</em>'.
	 * @see org.mirage.model.Version#getUniqueBytes()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_UniqueBytes();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getPlatform <em>Platform</em>}'.
	 * @return the meta object for the attribute '<em>Platform</em>'.
	 * @see org.mirage.model.Version#getPlatform()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_Platform();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#isDetailed <em>Detailed</em>}'.
	 * @return the meta object for the attribute '<em>Detailed</em>'.
	 * @see org.mirage.model.Version#isDetailed()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_Detailed();

	/**
	 * Returns the meta object for the containment reference list '{@link org.mirage.model.Version#getDisks <em>Disks</em>}'.
	 * @return the meta object for the containment reference list '<em>Disks</em>'.
	 * @see org.mirage.model.Version#getDisks()
	 * @see #getVersion()
	 * @generated
	 */
	EReference getVersion_Disks();

	/**
	 * Returns the meta object for the containment reference list '{@link org.mirage.model.Version#getVolumes <em>Volumes</em>}'.
	 * @return the meta object for the containment reference list '<em>Volumes</em>'.
	 * @see org.mirage.model.Version#getVolumes()
	 * @see #getVersion()
	 * @generated
	 */
	EReference getVersion_Volumes();

	/**
	 * Returns the meta object for the attribute list '{@link org.mirage.model.Version#getWarnings <em>Warnings</em>}'.
	 * @return the meta object for the attribute list '<em>Warnings</em>'.
	 * @see org.mirage.model.Version#getWarnings()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_Warnings();

	/**
	 * Returns the meta object for the reference list '{@link org.mirage.model.Version#getParents <em>Parents</em>}'.
	 * @return the meta object for the reference list '<em>Parents</em>'.
	 * @see org.mirage.model.Version#getParents()
	 * @see #getVersion()
	 * @generated
	 */
	EReference getVersion_Parents();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getMachineName <em>Machine Name</em>}'.
	 * @return the meta object for the attribute '<em>Machine Name</em>'.
	 * @see org.mirage.model.Version#getMachineName()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_MachineName();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getSystemType <em>System Type</em>}'.
	 * @return the meta object for the attribute '<em>System Type</em>'.
	 * @see org.mirage.model.Version#getSystemType()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_SystemType();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getProcessors <em>Processors</em>}'.
	 * @return the meta object for the attribute '<em>Processors</em>'.
	 * @see org.mirage.model.Version#getProcessors()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_Processors();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getMemory <em>Memory</em>}'.
	 * @return the meta object for the attribute '<em>Memory</em>'.
	 * @see org.mirage.model.Version#getMemory()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_Memory();

	/**
	 * Returns the meta object for the attribute list '{@link org.mirage.model.Version#getNetworks <em>Networks</em>}'.
	 * @return the meta object for the attribute list '<em>Networks</em>'.
	 * @see org.mirage.model.Version#getNetworks()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_Networks();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Version#getFirmware <em>Firmware</em>}'.
	 * @return the meta object for the attribute '<em>Firmware</em>'.
	 * @see org.mirage.model.Version#getFirmware()
	 * @see #getVersion()
	 * @generated
	 */
	EAttribute getVersion_Firmware();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.Disk <em>Disk</em>}'.
	 * @return the meta object for class '<em>Disk</em>'.
	 * @see org.mirage.model.Disk
	 * @generated
	 */
	EClass getDisk();

	/**
	 * Returns the meta object for the container reference '{@link org.mirage.model.Disk#getVersion <em>Version</em>}'.
	 * @return the meta object for the container reference '<em>Version</em>'.
	 * @see org.mirage.model.Disk#getVersion()
	 * @see #getDisk()
	 * @generated
	 */
	EReference getDisk_Version();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Disk#getIndex <em>Index</em>}'.
	 * @return the meta object for the attribute '<em>Index</em>'.
	 * @see org.mirage.model.Disk#getIndex()
	 * @see #getDisk()
	 * @generated
	 */
	EAttribute getDisk_Index();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Disk#getSize <em>Size</em>}'.
	 * @return the meta object for the attribute '<em>Size</em>'.
	 * @see org.mirage.model.Disk#getSize()
	 * @see #getDisk()
	 * @generated
	 */
	EAttribute getDisk_Size();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Disk#getSectorSize <em>Sector Size</em>}'.
	 * @return the meta object for the attribute '<em>Sector Size</em>'.
	 * @see org.mirage.model.Disk#getSectorSize()
	 * @see #getDisk()
	 * @generated
	 */
	EAttribute getDisk_SectorSize();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Disk#getTable <em>Table</em>}'.
	 * @return the meta object for the attribute '<em>Table</em>'.
	 * @see org.mirage.model.Disk#getTable()
	 * @see #getDisk()
	 * @generated
	 */
	EAttribute getDisk_Table();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Disk#getId <em>Id</em>}'.
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.mirage.model.Disk#getId()
	 * @see #getDisk()
	 * @generated
	 */
	EAttribute getDisk_Id();

	/**
	 * Returns the meta object for the containment reference list '{@link org.mirage.model.Disk#getPartitions <em>Partitions</em>}'.
	 * @return the meta object for the containment reference list '<em>Partitions</em>'.
	 * @see org.mirage.model.Disk#getPartitions()
	 * @see #getDisk()
	 * @generated
	 */
	EReference getDisk_Partitions();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.Partition <em>Partition</em>}'.
	 * @return the meta object for class '<em>Partition</em>'.
	 * @see org.mirage.model.Partition
	 * @generated
	 */
	EClass getPartition();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Partition#getNumber <em>Number</em>}'.
	 * @return the meta object for the attribute '<em>Number</em>'.
	 * @see org.mirage.model.Partition#getNumber()
	 * @see #getPartition()
	 * @generated
	 */
	EAttribute getPartition_Number();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Partition#getOffset <em>Offset</em>}'.
	 * @return the meta object for the attribute '<em>Offset</em>'.
	 * @see org.mirage.model.Partition#getOffset()
	 * @see #getPartition()
	 * @generated
	 */
	EAttribute getPartition_Offset();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Partition#getLength <em>Length</em>}'.
	 * @return the meta object for the attribute '<em>Length</em>'.
	 * @see org.mirage.model.Partition#getLength()
	 * @see #getPartition()
	 * @generated
	 */
	EAttribute getPartition_Length();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Partition#getType <em>Type</em>}'.
	 * @return the meta object for the attribute '<em>Type</em>'.
	 * @see org.mirage.model.Partition#getType()
	 * @see #getPartition()
	 * @generated
	 */
	EAttribute getPartition_Type();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Partition#getName <em>Name</em>}'.
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.mirage.model.Partition#getName()
	 * @see #getPartition()
	 * @generated
	 */
	EAttribute getPartition_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Partition#getUuid <em>Uuid</em>}'.
	 * @return the meta object for the attribute '<em>Uuid</em>'.
	 * @see org.mirage.model.Partition#getUuid()
	 * @see #getPartition()
	 * @generated
	 */
	EAttribute getPartition_Uuid();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Partition#isBootable <em>Bootable</em>}'.
	 * @return the meta object for the attribute '<em>Bootable</em>'.
	 * @see org.mirage.model.Partition#isBootable()
	 * @see #getPartition()
	 * @generated
	 */
	EAttribute getPartition_Bootable();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Partition#getHolds <em>Holds</em>}'.
	 * @return the meta object for the attribute '<em>Holds</em>'.
	 * @see org.mirage.model.Partition#getHolds()
	 * @see #getPartition()
	 * @generated
	 */
	EAttribute getPartition_Holds();

	/**
	 * Returns the meta object for the reference '{@link org.mirage.model.Partition#getVolume <em>Volume</em>}'.
	 * @return the meta object for the reference '<em>Volume</em>'.
	 * @see org.mirage.model.Partition#getVolume()
	 * @see #getPartition()
	 * @generated
	 */
	EReference getPartition_Volume();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.Volume <em>Volume</em>}'.
	 * @return the meta object for class '<em>Volume</em>'.
	 * @see org.mirage.model.Volume
	 * @generated
	 */
	EClass getVolume();

	/**
	 * Returns the meta object for the container reference '{@link org.mirage.model.Volume#getVersion <em>Version</em>}'.
	 * @return the meta object for the container reference '<em>Version</em>'.
	 * @see org.mirage.model.Volume#getVersion()
	 * @see #getVolume()
	 * @generated
	 */
	EReference getVolume_Version();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Volume#getIndex <em>Index</em>}'.
	 * @return the meta object for the attribute '<em>Index</em>'.
	 * @see org.mirage.model.Volume#getIndex()
	 * @see #getVolume()
	 * @generated
	 */
	EAttribute getVolume_Index();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Volume#getDevice <em>Device</em>}'.
	 * @return the meta object for the attribute '<em>Device</em>'.
	 * @see org.mirage.model.Volume#getDevice()
	 * @see #getVolume()
	 * @generated
	 */
	EAttribute getVolume_Device();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Volume#getType <em>Type</em>}'.
	 * @return the meta object for the attribute '<em>Type</em>'.
	 * @see org.mirage.model.Volume#getType()
	 * @see #getVolume()
	 * @generated
	 */
	EAttribute getVolume_Type();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Volume#getUuid <em>Uuid</em>}'.
	 * @return the meta object for the attribute '<em>Uuid</em>'.
	 * @see org.mirage.model.Volume#getUuid()
	 * @see #getVolume()
	 * @generated
	 */
	EAttribute getVolume_Uuid();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Volume#getLabel <em>Label</em>}'.
	 * @return the meta object for the attribute '<em>Label</em>'.
	 * @see org.mirage.model.Volume#getLabel()
	 * @see #getVolume()
	 * @generated
	 */
	EAttribute getVolume_Label();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Volume#getMountPoint <em>Mount Point</em>}'.
	 * @return the meta object for the attribute '<em>Mount Point</em>'.
	 * @see org.mirage.model.Volume#getMountPoint()
	 * @see #getVolume()
	 * @generated
	 */
	EAttribute getVolume_MountPoint();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Volume#getSize <em>Size</em>}'.
	 * @return the meta object for the attribute '<em>Size</em>'.
	 * @see org.mirage.model.Volume#getSize()
	 * @see #getVolume()
	 * @generated
	 */
	EAttribute getVolume_Size();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Volume#getUsedBytes <em>Used Bytes</em>}'.
	 * @return the meta object for the attribute '<em>Used Bytes</em>'.
	 * @see org.mirage.model.Volume#getUsedBytes()
	 * @see #getVolume()
	 * @generated
	 */
	EAttribute getVolume_UsedBytes();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Volume#getFileBytes <em>File Bytes</em>}'.
	 * @return the meta object for the attribute '<em>File Bytes</em>'.
	 * @see org.mirage.model.Volume#getFileBytes()
	 * @see #getVolume()
	 * @generated
	 */
	EAttribute getVolume_FileBytes();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Volume#getEntries <em>Entries</em>}'.
	 * @return the meta object for the attribute '<em>Entries</em>'.
	 * @see org.mirage.model.Volume#getEntries()
	 * @see #getVolume()
	 * @generated
	 */
	EAttribute getVolume_Entries();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Volume#getBlockSize <em>Block Size</em>}'.
	 * @return the meta object for the attribute '<em>Block Size</em>'.
	 * @see org.mirage.model.Volume#getBlockSize()
	 * @see #getVolume()
	 * @generated
	 */
	EAttribute getVolume_BlockSize();

	/**
	 * Returns the meta object for the attribute list '{@link org.mirage.model.Volume#getFeatures <em>Features</em>}'.
	 * @return the meta object for the attribute list '<em>Features</em>'.
	 * @see org.mirage.model.Volume#getFeatures()
	 * @see #getVolume()
	 * @generated
	 */
	EAttribute getVolume_Features();

	/**
	 * Returns the meta object for the attribute list '{@link org.mirage.model.Volume#getWarnings <em>Warnings</em>}'.
	 * @return the meta object for the attribute list '<em>Warnings</em>'.
	 * @see org.mirage.model.Volume#getWarnings()
	 * @see #getVolume()
	 * @generated
	 */
	EAttribute getVolume_Warnings();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.ChangeSet <em>Change Set</em>}'.
	 * @return the meta object for class '<em>Change Set</em>'.
	 * @see org.mirage.model.ChangeSet
	 * @generated
	 */
	EClass getChangeSet();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ChangeSet#getTitle <em>Title</em>}'.
	 * @return the meta object for the attribute '<em>Title</em>'.
	 * @see org.mirage.model.ChangeSet#getTitle()
	 * @see #getChangeSet()
	 * @generated
	 */
	EAttribute getChangeSet_Title();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ChangeSet#getFromVersion <em>From Version</em>}'.
	 * @return the meta object for the attribute '<em>From Version</em>'.
	 * @see org.mirage.model.ChangeSet#getFromVersion()
	 * @see #getChangeSet()
	 * @generated
	 */
	EAttribute getChangeSet_FromVersion();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ChangeSet#getFromRecord <em>From Record</em>}'.
	 * @return the meta object for the attribute '<em>From Record</em>'.
	 * @see org.mirage.model.ChangeSet#getFromRecord()
	 * @see #getChangeSet()
	 * @generated
	 */
	EAttribute getChangeSet_FromRecord();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ChangeSet#getToVersion <em>To Version</em>}'.
	 * @return the meta object for the attribute '<em>To Version</em>'.
	 * @see org.mirage.model.ChangeSet#getToVersion()
	 * @see #getChangeSet()
	 * @generated
	 */
	EAttribute getChangeSet_ToVersion();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ChangeSet#getToRecord <em>To Record</em>}'.
	 * @return the meta object for the attribute '<em>To Record</em>'.
	 * @see org.mirage.model.ChangeSet#getToRecord()
	 * @see #getChangeSet()
	 * @generated
	 */
	EAttribute getChangeSet_ToRecord();

	/**
	 * Returns the meta object for the containment reference list '{@link org.mirage.model.ChangeSet#getParameters <em>Parameters</em>}'.
	 * @return the meta object for the containment reference list '<em>Parameters</em>'.
	 * @see org.mirage.model.ChangeSet#getParameters()
	 * @see #getChangeSet()
	 * @generated
	 */
	EReference getChangeSet_Parameters();

	/**
	 * Returns the meta object for the containment reference list '{@link org.mirage.model.ChangeSet#getEdits <em>Edits</em>}'.
	 * @return the meta object for the containment reference list '<em>Edits</em>'.
	 * @see org.mirage.model.ChangeSet#getEdits()
	 * @see #getChangeSet()
	 * @generated
	 */
	EReference getChangeSet_Edits();

	/**
	 * Returns the meta object for the attribute list '{@link org.mirage.model.ChangeSet#getComment <em>Comment</em>}'.
	 * @return the meta object for the attribute list '<em>Comment</em>'.
	 * @see org.mirage.model.ChangeSet#getComment()
	 * @see #getChangeSet()
	 * @generated
	 */
	EAttribute getChangeSet_Comment();

	/**
	 * Returns the meta object for the attribute list '{@link org.mirage.model.ChangeSet#getClosingComment <em>Closing Comment</em>}'.
	 * @return the meta object for the attribute list '<em>Closing Comment</em>'.
	 * @see org.mirage.model.ChangeSet#getClosingComment()
	 * @see #getChangeSet()
	 * @generated
	 */
	EAttribute getChangeSet_ClosingComment();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.ChangeParameter <em>Change Parameter</em>}'.
	 * @return the meta object for class '<em>Change Parameter</em>'.
	 * @see org.mirage.model.ChangeParameter
	 * @generated
	 */
	EClass getChangeParameter();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ChangeParameter#getName <em>Name</em>}'.
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.mirage.model.ChangeParameter#getName()
	 * @see #getChangeParameter()
	 * @generated
	 */
	EAttribute getChangeParameter_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ChangeParameter#getInitial <em>Initial</em>}'.
	 * @return the meta object for the attribute '<em>Initial</em>'.
	 * @see org.mirage.model.ChangeParameter#getInitial()
	 * @see #getChangeParameter()
	 * @generated
	 */
	EAttribute getChangeParameter_Initial();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ChangeParameter#getAbout <em>About</em>}'.
	 * @return the meta object for the attribute '<em>About</em>'.
	 * @see org.mirage.model.ChangeParameter#getAbout()
	 * @see #getChangeParameter()
	 * @generated
	 */
	EAttribute getChangeParameter_About();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ChangeParameter#isSecret <em>Secret</em>}'.
	 * @return the meta object for the attribute '<em>Secret</em>'.
	 * @see org.mirage.model.ChangeParameter#isSecret()
	 * @see #getChangeParameter()
	 * @generated
	 */
	EAttribute getChangeParameter_Secret();

	/**
	 * Returns the meta object for the attribute list '{@link org.mirage.model.ChangeParameter#getComment <em>Comment</em>}'.
	 * @return the meta object for the attribute list '<em>Comment</em>'.
	 * @see org.mirage.model.ChangeParameter#getComment()
	 * @see #getChangeParameter()
	 * @generated
	 */
	EAttribute getChangeParameter_Comment();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.Edit <em>Edit</em>}'.
	 * @return the meta object for class '<em>Edit</em>'.
	 * @see org.mirage.model.Edit
	 * @generated
	 */
	EClass getEdit();

	/**
	 * Returns the meta object for the container reference '{@link org.mirage.model.Edit#getChangeSet <em>Change Set</em>}'.
	 * @return the meta object for the container reference '<em>Change Set</em>'.
	 * @see org.mirage.model.Edit#getChangeSet()
	 * @see #getEdit()
	 * @generated
	 */
	EReference getEdit_ChangeSet();

	/**
	 * Returns the meta object for the containment reference '{@link org.mirage.model.Edit#getExpectation <em>Expectation</em>}'.
	 * @return the meta object for the containment reference '<em>Expectation</em>'.
	 * @see org.mirage.model.Edit#getExpectation()
	 * @see #getEdit()
	 * @generated
	 */
	EReference getEdit_Expectation();

	/**
	 * Returns the meta object for the attribute list '{@link org.mirage.model.Edit#getComment <em>Comment</em>}'.
	 * @return the meta object for the attribute list '<em>Comment</em>'.
	 * @see org.mirage.model.Edit#getComment()
	 * @see #getEdit()
	 * @generated
	 */
	EAttribute getEdit_Comment();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.PathEdit <em>Path Edit</em>}'.
	 * @return the meta object for class '<em>Path Edit</em>'.
	 * @see org.mirage.model.PathEdit
	 * @generated
	 */
	EClass getPathEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.PathEdit#getPath <em>Path</em>}'.
	 * @return the meta object for the attribute '<em>Path</em>'.
	 * @see org.mirage.model.PathEdit#getPath()
	 * @see #getPathEdit()
	 * @generated
	 */
	EAttribute getPathEdit_Path();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.Expectation <em>Expectation</em>}'.
	 * @return the meta object for class '<em>Expectation</em>'.
	 * @see org.mirage.model.Expectation
	 * @generated
	 */
	EClass getExpectation();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Expectation#isAbsent <em>Absent</em>}'.
	 * @return the meta object for the attribute '<em>Absent</em>'.
	 * @see org.mirage.model.Expectation#isAbsent()
	 * @see #getExpectation()
	 * @generated
	 */
	EAttribute getExpectation_Absent();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Expectation#getKind <em>Kind</em>}'.
	 * @return the meta object for the attribute '<em>Kind</em>'.
	 * @see org.mirage.model.Expectation#getKind()
	 * @see #getExpectation()
	 * @generated
	 */
	EAttribute getExpectation_Kind();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Expectation#getContent <em>Content</em>}'.
	 * @return the meta object for the attribute '<em>Content</em>'.
	 * @see org.mirage.model.Expectation#getContent()
	 * @see #getExpectation()
	 * @generated
	 */
	EAttribute getExpectation_Content();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Expectation#getTarget <em>Target</em>}'.
	 * @return the meta object for the attribute '<em>Target</em>'.
	 * @see org.mirage.model.Expectation#getTarget()
	 * @see #getExpectation()
	 * @generated
	 */
	EAttribute getExpectation_Target();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Expectation#getDevice <em>Device</em>}'.
	 * @return the meta object for the attribute '<em>Device</em>'.
	 * @see org.mirage.model.Expectation#getDevice()
	 * @see #getExpectation()
	 * @generated
	 */
	EAttribute getExpectation_Device();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.Expectation#getBelow <em>Below</em>}'.
	 * @return the meta object for the attribute '<em>Below</em>'.
	 * @see org.mirage.model.Expectation#getBelow()
	 * @see #getExpectation()
	 * @generated
	 */
	EAttribute getExpectation_Below();

	/**
	 * Returns the meta object for the containment reference '{@link org.mirage.model.Expectation#getMetadata <em>Metadata</em>}'.
	 * @return the meta object for the containment reference '<em>Metadata</em>'.
	 * @see org.mirage.model.Expectation#getMetadata()
	 * @see #getExpectation()
	 * @generated
	 */
	EReference getExpectation_Metadata();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.EntryMetadata <em>Entry Metadata</em>}'.
	 * @return the meta object for class '<em>Entry Metadata</em>'.
	 * @see org.mirage.model.EntryMetadata
	 * @generated
	 */
	EClass getEntryMetadata();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.EntryMetadata#getPermissions <em>Permissions</em>}'.
	 * @return the meta object for the attribute '<em>Permissions</em>'.
	 * @see org.mirage.model.EntryMetadata#getPermissions()
	 * @see #getEntryMetadata()
	 * @generated
	 */
	EAttribute getEntryMetadata_Permissions();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.EntryMetadata#getOwner <em>Owner</em>}'.
	 * @return the meta object for the attribute '<em>Owner</em>'.
	 * @see org.mirage.model.EntryMetadata#getOwner()
	 * @see #getEntryMetadata()
	 * @generated
	 */
	EAttribute getEntryMetadata_Owner();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.EntryMetadata#getGroup <em>Group</em>}'.
	 * @return the meta object for the attribute '<em>Group</em>'.
	 * @see org.mirage.model.EntryMetadata#getGroup()
	 * @see #getEntryMetadata()
	 * @generated
	 */
	EAttribute getEntryMetadata_Group();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.EntryMetadata#getTime <em>Time</em>}'.
	 * @return the meta object for the attribute '<em>Time</em>'.
	 * @see org.mirage.model.EntryMetadata#getTime()
	 * @see #getEntryMetadata()
	 * @generated
	 */
	EAttribute getEntryMetadata_Time();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.EntryMetadata#getFlags <em>Flags</em>}'.
	 * @return the meta object for the attribute '<em>Flags</em>'.
	 * @see org.mirage.model.EntryMetadata#getFlags()
	 * @see #getEntryMetadata()
	 * @generated
	 */
	EAttribute getEntryMetadata_Flags();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.EntryMetadata#getProject <em>Project</em>}'.
	 * @return the meta object for the attribute '<em>Project</em>'.
	 * @see org.mirage.model.EntryMetadata#getProject()
	 * @see #getEntryMetadata()
	 * @generated
	 */
	EAttribute getEntryMetadata_Project();

	/**
	 * Returns the meta object for the containment reference list '{@link org.mirage.model.EntryMetadata#getAttributes <em>Attributes</em>}'.
	 * @return the meta object for the containment reference list '<em>Attributes</em>'.
	 * @see org.mirage.model.EntryMetadata#getAttributes()
	 * @see #getEntryMetadata()
	 * @generated
	 */
	EReference getEntryMetadata_Attributes();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.AttributeSetting <em>Attribute Setting</em>}'.
	 * @return the meta object for class '<em>Attribute Setting</em>'.
	 * @see org.mirage.model.AttributeSetting
	 * @generated
	 */
	EClass getAttributeSetting();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.AttributeSetting#getName <em>Name</em>}'.
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.mirage.model.AttributeSetting#getName()
	 * @see #getAttributeSetting()
	 * @generated
	 */
	EAttribute getAttributeSetting_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.AttributeSetting#getValue <em>Value</em>}'.
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see org.mirage.model.AttributeSetting#getValue()
	 * @see #getAttributeSetting()
	 * @generated
	 */
	EAttribute getAttributeSetting_Value();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.AttributeSetting#getChunk <em>Chunk</em>}'.
	 * @return the meta object for the attribute '<em>Chunk</em>'.
	 * @see org.mirage.model.AttributeSetting#getChunk()
	 * @see #getAttributeSetting()
	 * @generated
	 */
	EAttribute getAttributeSetting_Chunk();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.AttributeSetting#getSize <em>Size</em>}'.
	 * @return the meta object for the attribute '<em>Size</em>'.
	 * @see org.mirage.model.AttributeSetting#getSize()
	 * @see #getAttributeSetting()
	 * @generated
	 */
	EAttribute getAttributeSetting_Size();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.FileContent <em>File Content</em>}'.
	 * @return the meta object for class '<em>File Content</em>'.
	 * @see org.mirage.model.FileContent
	 * @generated
	 */
	EClass getFileContent();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.StoredContent <em>Stored Content</em>}'.
	 * @return the meta object for class '<em>Stored Content</em>'.
	 * @see org.mirage.model.StoredContent
	 * @generated
	 */
	EClass getStoredContent();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.StoredContent#getName <em>Name</em>}'.
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.mirage.model.StoredContent#getName()
	 * @see #getStoredContent()
	 * @generated
	 */
	EAttribute getStoredContent_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.StoredContent#getSize <em>Size</em>}'.
	 * @return the meta object for the attribute '<em>Size</em>'.
	 * @see org.mirage.model.StoredContent#getSize()
	 * @see #getStoredContent()
	 * @generated
	 */
	EAttribute getStoredContent_Size();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.TextContent <em>Text Content</em>}'.
	 * @return the meta object for class '<em>Text Content</em>'.
	 * @see org.mirage.model.TextContent
	 * @generated
	 */
	EClass getTextContent();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.TextContent#getText <em>Text</em>}'.
	 * @return the meta object for the attribute '<em>Text</em>'.
	 * @see org.mirage.model.TextContent#getText()
	 * @see #getTextContent()
	 * @generated
	 */
	EAttribute getTextContent_Text();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.TextContent#isTemplate <em>Template</em>}'.
	 * @return the meta object for the attribute '<em>Template</em>'.
	 * @see org.mirage.model.TextContent#isTemplate()
	 * @see #getTextContent()
	 * @generated
	 */
	EAttribute getTextContent_Template();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.DiskContent <em>Disk Content</em>}'.
	 * @return the meta object for class '<em>Disk Content</em>'.
	 * @see org.mirage.model.DiskContent
	 * @generated
	 */
	EClass getDiskContent();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.DiskContent#getFile <em>File</em>}'.
	 * @return the meta object for the attribute '<em>File</em>'.
	 * @see org.mirage.model.DiskContent#getFile()
	 * @see #getDiskContent()
	 * @generated
	 */
	EAttribute getDiskContent_File();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.VersionContent <em>Version Content</em>}'.
	 * @return the meta object for class '<em>Version Content</em>'.
	 * @see org.mirage.model.VersionContent
	 * @generated
	 */
	EClass getVersionContent();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.VersionContent#getVersion <em>Version</em>}'.
	 * @return the meta object for the attribute '<em>Version</em>'.
	 * @see org.mirage.model.VersionContent#getVersion()
	 * @see #getVersionContent()
	 * @generated
	 */
	EAttribute getVersionContent_Version();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.VersionContent#getPath <em>Path</em>}'.
	 * @return the meta object for the attribute '<em>Path</em>'.
	 * @see org.mirage.model.VersionContent#getPath()
	 * @see #getVersionContent()
	 * @generated
	 */
	EAttribute getVersionContent_Path();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.PutEdit <em>Put Edit</em>}'.
	 * @return the meta object for class '<em>Put Edit</em>'.
	 * @see org.mirage.model.PutEdit
	 * @generated
	 */
	EClass getPutEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.PutEdit#getKind <em>Kind</em>}'.
	 * @return the meta object for the attribute '<em>Kind</em>'.
	 * @see org.mirage.model.PutEdit#getKind()
	 * @see #getPutEdit()
	 * @generated
	 */
	EAttribute getPutEdit_Kind();

	/**
	 * Returns the meta object for the containment reference '{@link org.mirage.model.PutEdit#getContent <em>Content</em>}'.
	 * @return the meta object for the containment reference '<em>Content</em>'.
	 * @see org.mirage.model.PutEdit#getContent()
	 * @see #getPutEdit()
	 * @generated
	 */
	EReference getPutEdit_Content();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.PutEdit#getTarget <em>Target</em>}'.
	 * @return the meta object for the attribute '<em>Target</em>'.
	 * @see org.mirage.model.PutEdit#getTarget()
	 * @see #getPutEdit()
	 * @generated
	 */
	EAttribute getPutEdit_Target();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.PutEdit#getDevice <em>Device</em>}'.
	 * @return the meta object for the attribute '<em>Device</em>'.
	 * @see org.mirage.model.PutEdit#getDevice()
	 * @see #getPutEdit()
	 * @generated
	 */
	EAttribute getPutEdit_Device();

	/**
	 * Returns the meta object for the containment reference '{@link org.mirage.model.PutEdit#getMetadata <em>Metadata</em>}'.
	 * @return the meta object for the containment reference '<em>Metadata</em>'.
	 * @see org.mirage.model.PutEdit#getMetadata()
	 * @see #getPutEdit()
	 * @generated
	 */
	EReference getPutEdit_Metadata();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.PutTreeEdit <em>Put Tree Edit</em>}'.
	 * @return the meta object for class '<em>Put Tree Edit</em>'.
	 * @see org.mirage.model.PutTreeEdit
	 * @generated
	 */
	EClass getPutTreeEdit();

	/**
	 * Returns the meta object for the containment reference '{@link org.mirage.model.PutTreeEdit#getContent <em>Content</em>}'.
	 * @return the meta object for the containment reference '<em>Content</em>'.
	 * @see org.mirage.model.PutTreeEdit#getContent()
	 * @see #getPutTreeEdit()
	 * @generated
	 */
	EReference getPutTreeEdit_Content();

	/**
	 * Returns the meta object for the containment reference '{@link org.mirage.model.PutTreeEdit#getMetadata <em>Metadata</em>}'.
	 * @return the meta object for the containment reference '<em>Metadata</em>'.
	 * @see org.mirage.model.PutTreeEdit#getMetadata()
	 * @see #getPutTreeEdit()
	 * @generated
	 */
	EReference getPutTreeEdit_Metadata();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.RemoveEdit <em>Remove Edit</em>}'.
	 * @return the meta object for class '<em>Remove Edit</em>'.
	 * @see org.mirage.model.RemoveEdit
	 * @generated
	 */
	EClass getRemoveEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.RemoveEdit#isTree <em>Tree</em>}'.
	 * @return the meta object for the attribute '<em>Tree</em>'.
	 * @see org.mirage.model.RemoveEdit#isTree()
	 * @see #getRemoveEdit()
	 * @generated
	 */
	EAttribute getRemoveEdit_Tree();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.RenameEdit <em>Rename Edit</em>}'.
	 * @return the meta object for class '<em>Rename Edit</em>'.
	 * @see org.mirage.model.RenameEdit
	 * @generated
	 */
	EClass getRenameEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.RenameEdit#getTo <em>To</em>}'.
	 * @return the meta object for the attribute '<em>To</em>'.
	 * @see org.mirage.model.RenameEdit#getTo()
	 * @see #getRenameEdit()
	 * @generated
	 */
	EAttribute getRenameEdit_To();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.LinkEdit <em>Link Edit</em>}'.
	 * @return the meta object for class '<em>Link Edit</em>'.
	 * @see org.mirage.model.LinkEdit
	 * @generated
	 */
	EClass getLinkEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.LinkEdit#getFile <em>File</em>}'.
	 * @return the meta object for the attribute '<em>File</em>'.
	 * @see org.mirage.model.LinkEdit#getFile()
	 * @see #getLinkEdit()
	 * @generated
	 */
	EAttribute getLinkEdit_File();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.MetadataEdit <em>Metadata Edit</em>}'.
	 * @return the meta object for class '<em>Metadata Edit</em>'.
	 * @see org.mirage.model.MetadataEdit
	 * @generated
	 */
	EClass getMetadataEdit();

	/**
	 * Returns the meta object for the containment reference '{@link org.mirage.model.MetadataEdit#getMetadata <em>Metadata</em>}'.
	 * @return the meta object for the containment reference '<em>Metadata</em>'.
	 * @see org.mirage.model.MetadataEdit#getMetadata()
	 * @see #getMetadataEdit()
	 * @generated
	 */
	EReference getMetadataEdit_Metadata();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.TextEdit <em>Text Edit</em>}'.
	 * @return the meta object for class '<em>Text Edit</em>'.
	 * @see org.mirage.model.TextEdit
	 * @generated
	 */
	EClass getTextEdit();

	/**
	 * Returns the meta object for the containment reference '{@link org.mirage.model.TextEdit#getMetadata <em>Metadata</em>}'.
	 * @return the meta object for the containment reference '<em>Metadata</em>'.
	 * @see org.mirage.model.TextEdit#getMetadata()
	 * @see #getTextEdit()
	 * @generated
	 */
	EReference getTextEdit_Metadata();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.ReplaceTextEdit <em>Replace Text Edit</em>}'.
	 * @return the meta object for class '<em>Replace Text Edit</em>'.
	 * @see org.mirage.model.ReplaceTextEdit
	 * @generated
	 */
	EClass getReplaceTextEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ReplaceTextEdit#getPattern <em>Pattern</em>}'.
	 * @return the meta object for the attribute '<em>Pattern</em>'.
	 * @see org.mirage.model.ReplaceTextEdit#getPattern()
	 * @see #getReplaceTextEdit()
	 * @generated
	 */
	EAttribute getReplaceTextEdit_Pattern();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ReplaceTextEdit#getReplacement <em>Replacement</em>}'.
	 * @return the meta object for the attribute '<em>Replacement</em>'.
	 * @see org.mirage.model.ReplaceTextEdit#getReplacement()
	 * @see #getReplaceTextEdit()
	 * @generated
	 */
	EAttribute getReplaceTextEdit_Replacement();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ReplaceTextEdit#getTimes <em>Times</em>}'.
	 * @return the meta object for the attribute '<em>Times</em>'.
	 * @see org.mirage.model.ReplaceTextEdit#getTimes()
	 * @see #getReplaceTextEdit()
	 * @generated
	 */
	EAttribute getReplaceTextEdit_Times();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ReplaceTextEdit#getAtLeast <em>At Least</em>}'.
	 * @return the meta object for the attribute '<em>At Least</em>'.
	 * @see org.mirage.model.ReplaceTextEdit#getAtLeast()
	 * @see #getReplaceTextEdit()
	 * @generated
	 */
	EAttribute getReplaceTextEdit_AtLeast();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.SetKeyEdit <em>Set Key Edit</em>}'.
	 * @return the meta object for class '<em>Set Key Edit</em>'.
	 * @see org.mirage.model.SetKeyEdit
	 * @generated
	 */
	EClass getSetKeyEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.SetKeyEdit#getForm <em>Form</em>}'.
	 * @return the meta object for the attribute '<em>Form</em>'.
	 * @see org.mirage.model.SetKeyEdit#getForm()
	 * @see #getSetKeyEdit()
	 * @generated
	 */
	EAttribute getSetKeyEdit_Form();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.SetKeyEdit#getSection <em>Section</em>}'.
	 * @return the meta object for the attribute '<em>Section</em>'.
	 * @see org.mirage.model.SetKeyEdit#getSection()
	 * @see #getSetKeyEdit()
	 * @generated
	 */
	EAttribute getSetKeyEdit_Section();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.SetKeyEdit#getKey <em>Key</em>}'.
	 * @return the meta object for the attribute '<em>Key</em>'.
	 * @see org.mirage.model.SetKeyEdit#getKey()
	 * @see #getSetKeyEdit()
	 * @generated
	 */
	EAttribute getSetKeyEdit_Key();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.SetKeyEdit#getValue <em>Value</em>}'.
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see org.mirage.model.SetKeyEdit#getValue()
	 * @see #getSetKeyEdit()
	 * @generated
	 */
	EAttribute getSetKeyEdit_Value();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.DropKeyEdit <em>Drop Key Edit</em>}'.
	 * @return the meta object for class '<em>Drop Key Edit</em>'.
	 * @see org.mirage.model.DropKeyEdit
	 * @generated
	 */
	EClass getDropKeyEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.DropKeyEdit#getForm <em>Form</em>}'.
	 * @return the meta object for the attribute '<em>Form</em>'.
	 * @see org.mirage.model.DropKeyEdit#getForm()
	 * @see #getDropKeyEdit()
	 * @generated
	 */
	EAttribute getDropKeyEdit_Form();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.DropKeyEdit#getSection <em>Section</em>}'.
	 * @return the meta object for the attribute '<em>Section</em>'.
	 * @see org.mirage.model.DropKeyEdit#getSection()
	 * @see #getDropKeyEdit()
	 * @generated
	 */
	EAttribute getDropKeyEdit_Section();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.DropKeyEdit#getKey <em>Key</em>}'.
	 * @return the meta object for the attribute '<em>Key</em>'.
	 * @see org.mirage.model.DropKeyEdit#getKey()
	 * @see #getDropKeyEdit()
	 * @generated
	 */
	EAttribute getDropKeyEdit_Key();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.InsertLineEdit <em>Insert Line Edit</em>}'.
	 * @return the meta object for class '<em>Insert Line Edit</em>'.
	 * @see org.mirage.model.InsertLineEdit
	 * @generated
	 */
	EClass getInsertLineEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.InsertLineEdit#getLine <em>Line</em>}'.
	 * @return the meta object for the attribute '<em>Line</em>'.
	 * @see org.mirage.model.InsertLineEdit#getLine()
	 * @see #getInsertLineEdit()
	 * @generated
	 */
	EAttribute getInsertLineEdit_Line();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.InsertLineEdit#getPlace <em>Place</em>}'.
	 * @return the meta object for the attribute '<em>Place</em>'.
	 * @see org.mirage.model.InsertLineEdit#getPlace()
	 * @see #getInsertLineEdit()
	 * @generated
	 */
	EAttribute getInsertLineEdit_Place();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.InsertLineEdit#getPattern <em>Pattern</em>}'.
	 * @return the meta object for the attribute '<em>Pattern</em>'.
	 * @see org.mirage.model.InsertLineEdit#getPattern()
	 * @see #getInsertLineEdit()
	 * @generated
	 */
	EAttribute getInsertLineEdit_Pattern();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.InsertLineEdit#isUnlessPresent <em>Unless Present</em>}'.
	 * @return the meta object for the attribute '<em>Unless Present</em>'.
	 * @see org.mirage.model.InsertLineEdit#isUnlessPresent()
	 * @see #getInsertLineEdit()
	 * @generated
	 */
	EAttribute getInsertLineEdit_UnlessPresent();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.DropLineEdit <em>Drop Line Edit</em>}'.
	 * @return the meta object for class '<em>Drop Line Edit</em>'.
	 * @see org.mirage.model.DropLineEdit
	 * @generated
	 */
	EClass getDropLineEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.DropLineEdit#getPattern <em>Pattern</em>}'.
	 * @return the meta object for the attribute '<em>Pattern</em>'.
	 * @see org.mirage.model.DropLineEdit#getPattern()
	 * @see #getDropLineEdit()
	 * @generated
	 */
	EAttribute getDropLineEdit_Pattern();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.DropLineEdit#getLine <em>Line</em>}'.
	 * @return the meta object for the attribute '<em>Line</em>'.
	 * @see org.mirage.model.DropLineEdit#getLine()
	 * @see #getDropLineEdit()
	 * @generated
	 */
	EAttribute getDropLineEdit_Line();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.DropLineEdit#getTimes <em>Times</em>}'.
	 * @return the meta object for the attribute '<em>Times</em>'.
	 * @see org.mirage.model.DropLineEdit#getTimes()
	 * @see #getDropLineEdit()
	 * @generated
	 */
	EAttribute getDropLineEdit_Times();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.DropLineEdit#getAtLeast <em>At Least</em>}'.
	 * @return the meta object for the attribute '<em>At Least</em>'.
	 * @see org.mirage.model.DropLineEdit#getAtLeast()
	 * @see #getDropLineEdit()
	 * @generated
	 */
	EAttribute getDropLineEdit_AtLeast();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.PatchEdit <em>Patch Edit</em>}'.
	 * @return the meta object for class '<em>Patch Edit</em>'.
	 * @see org.mirage.model.PatchEdit
	 * @generated
	 */
	EClass getPatchEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.PatchEdit#getDiff <em>Diff</em>}'.
	 * @return the meta object for the attribute '<em>Diff</em>'.
	 * @see org.mirage.model.PatchEdit#getDiff()
	 * @see #getPatchEdit()
	 * @generated
	 */
	EAttribute getPatchEdit_Diff();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.HostNameEdit <em>Host Name Edit</em>}'.
	 * @return the meta object for class '<em>Host Name Edit</em>'.
	 * @see org.mirage.model.HostNameEdit
	 * @generated
	 */
	EClass getHostNameEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.HostNameEdit#getName <em>Name</em>}'.
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.mirage.model.HostNameEdit#getName()
	 * @see #getHostNameEdit()
	 * @generated
	 */
	EAttribute getHostNameEdit_Name();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.TimeZoneEdit <em>Time Zone Edit</em>}'.
	 * @return the meta object for class '<em>Time Zone Edit</em>'.
	 * @see org.mirage.model.TimeZoneEdit
	 * @generated
	 */
	EClass getTimeZoneEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.TimeZoneEdit#getZone <em>Zone</em>}'.
	 * @return the meta object for the attribute '<em>Zone</em>'.
	 * @see org.mirage.model.TimeZoneEdit#getZone()
	 * @see #getTimeZoneEdit()
	 * @generated
	 */
	EAttribute getTimeZoneEdit_Zone();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.LocaleEdit <em>Locale Edit</em>}'.
	 * @return the meta object for class '<em>Locale Edit</em>'.
	 * @see org.mirage.model.LocaleEdit
	 * @generated
	 */
	EClass getLocaleEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.LocaleEdit#getName <em>Name</em>}'.
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.mirage.model.LocaleEdit#getName()
	 * @see #getLocaleEdit()
	 * @generated
	 */
	EAttribute getLocaleEdit_Name();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.UserEdit <em>User Edit</em>}'.
	 * @return the meta object for class '<em>User Edit</em>'.
	 * @see org.mirage.model.UserEdit
	 * @generated
	 */
	EClass getUserEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.UserEdit#getUser <em>User</em>}'.
	 * @return the meta object for the attribute '<em>User</em>'.
	 * @see org.mirage.model.UserEdit#getUser()
	 * @see #getUserEdit()
	 * @generated
	 */
	EAttribute getUserEdit_User();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.AddUserEdit <em>Add User Edit</em>}'.
	 * @return the meta object for class '<em>Add User Edit</em>'.
	 * @see org.mirage.model.AddUserEdit
	 * @generated
	 */
	EClass getAddUserEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.AddUserEdit#getNumber <em>Number</em>}'.
	 * @return the meta object for the attribute '<em>Number</em>'.
	 * @see org.mirage.model.AddUserEdit#getNumber()
	 * @see #getAddUserEdit()
	 * @generated
	 */
	EAttribute getAddUserEdit_Number();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.AddUserEdit#getGroupNumber <em>Group Number</em>}'.
	 * @return the meta object for the attribute '<em>Group Number</em>'.
	 * @see org.mirage.model.AddUserEdit#getGroupNumber()
	 * @see #getAddUserEdit()
	 * @generated
	 */
	EAttribute getAddUserEdit_GroupNumber();

	/**
	 * Returns the meta object for the attribute list '{@link org.mirage.model.AddUserEdit#getGroups <em>Groups</em>}'.
	 * @return the meta object for the attribute list '<em>Groups</em>'.
	 * @see org.mirage.model.AddUserEdit#getGroups()
	 * @see #getAddUserEdit()
	 * @generated
	 */
	EAttribute getAddUserEdit_Groups();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.AddUserEdit#getHome <em>Home</em>}'.
	 * @return the meta object for the attribute '<em>Home</em>'.
	 * @see org.mirage.model.AddUserEdit#getHome()
	 * @see #getAddUserEdit()
	 * @generated
	 */
	EAttribute getAddUserEdit_Home();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.AddUserEdit#getShell <em>Shell</em>}'.
	 * @return the meta object for the attribute '<em>Shell</em>'.
	 * @see org.mirage.model.AddUserEdit#getShell()
	 * @see #getAddUserEdit()
	 * @generated
	 */
	EAttribute getAddUserEdit_Shell();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.AddUserEdit#getAbout <em>About</em>}'.
	 * @return the meta object for the attribute '<em>About</em>'.
	 * @see org.mirage.model.AddUserEdit#getAbout()
	 * @see #getAddUserEdit()
	 * @generated
	 */
	EAttribute getAddUserEdit_About();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.AddUserEdit#isSystem <em>System</em>}'.
	 * @return the meta object for the attribute '<em>System</em>'.
	 * @see org.mirage.model.AddUserEdit#isSystem()
	 * @see #getAddUserEdit()
	 * @generated
	 */
	EAttribute getAddUserEdit_System();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.LockUserEdit <em>Lock User Edit</em>}'.
	 * @return the meta object for class '<em>Lock User Edit</em>'.
	 * @see org.mirage.model.LockUserEdit
	 * @generated
	 */
	EClass getLockUserEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.LockUserEdit#isLocked <em>Locked</em>}'.
	 * @return the meta object for the attribute '<em>Locked</em>'.
	 * @see org.mirage.model.LockUserEdit#isLocked()
	 * @see #getLockUserEdit()
	 * @generated
	 */
	EAttribute getLockUserEdit_Locked();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.PasswordEdit <em>Password Edit</em>}'.
	 * @return the meta object for class '<em>Password Edit</em>'.
	 * @see org.mirage.model.PasswordEdit
	 * @generated
	 */
	EClass getPasswordEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.PasswordEdit#getHash <em>Hash</em>}'.
	 * @return the meta object for the attribute '<em>Hash</em>'.
	 * @see org.mirage.model.PasswordEdit#getHash()
	 * @see #getPasswordEdit()
	 * @generated
	 */
	EAttribute getPasswordEdit_Hash();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.PasswordEdit#getValue <em>Value</em>}'.
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see org.mirage.model.PasswordEdit#getValue()
	 * @see #getPasswordEdit()
	 * @generated
	 */
	EAttribute getPasswordEdit_Value();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.SshKeyEdit <em>Ssh Key Edit</em>}'.
	 * @return the meta object for class '<em>Ssh Key Edit</em>'.
	 * @see org.mirage.model.SshKeyEdit
	 * @generated
	 */
	EClass getSshKeyEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.SshKeyEdit#getKey <em>Key</em>}'.
	 * @return the meta object for the attribute '<em>Key</em>'.
	 * @see org.mirage.model.SshKeyEdit#getKey()
	 * @see #getSshKeyEdit()
	 * @generated
	 */
	EAttribute getSshKeyEdit_Key();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.ServiceEdit <em>Service Edit</em>}'.
	 * @return the meta object for class '<em>Service Edit</em>'.
	 * @see org.mirage.model.ServiceEdit
	 * @generated
	 */
	EClass getServiceEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ServiceEdit#getUnit <em>Unit</em>}'.
	 * @return the meta object for the attribute '<em>Unit</em>'.
	 * @see org.mirage.model.ServiceEdit#getUnit()
	 * @see #getServiceEdit()
	 * @generated
	 */
	EAttribute getServiceEdit_Unit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ServiceEdit#isEnabled <em>Enabled</em>}'.
	 * @return the meta object for the attribute '<em>Enabled</em>'.
	 * @see org.mirage.model.ServiceEdit#isEnabled()
	 * @see #getServiceEdit()
	 * @generated
	 */
	EAttribute getServiceEdit_Enabled();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.InstallPackagesEdit <em>Install Packages Edit</em>}'.
	 * @return the meta object for class '<em>Install Packages Edit</em>'.
	 * @see org.mirage.model.InstallPackagesEdit
	 * @generated
	 */
	EClass getInstallPackagesEdit();

	/**
	 * Returns the meta object for the containment reference list '{@link org.mirage.model.InstallPackagesEdit#getFiles <em>Files</em>}'.
	 * @return the meta object for the containment reference list '<em>Files</em>'.
	 * @see org.mirage.model.InstallPackagesEdit#getFiles()
	 * @see #getInstallPackagesEdit()
	 * @generated
	 */
	EReference getInstallPackagesEdit_Files();

	/**
	 * Returns the meta object for the attribute list '{@link org.mirage.model.InstallPackagesEdit#getRepositories <em>Repositories</em>}'.
	 * @return the meta object for the attribute list '<em>Repositories</em>'.
	 * @see org.mirage.model.InstallPackagesEdit#getRepositories()
	 * @see #getInstallPackagesEdit()
	 * @generated
	 */
	EAttribute getInstallPackagesEdit_Repositories();

	/**
	 * Returns the meta object for the attribute list '{@link org.mirage.model.InstallPackagesEdit#getPackages <em>Packages</em>}'.
	 * @return the meta object for the attribute list '<em>Packages</em>'.
	 * @see org.mirage.model.InstallPackagesEdit#getPackages()
	 * @see #getInstallPackagesEdit()
	 * @generated
	 */
	EAttribute getInstallPackagesEdit_Packages();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.RemovePackagesEdit <em>Remove Packages Edit</em>}'.
	 * @return the meta object for class '<em>Remove Packages Edit</em>'.
	 * @see org.mirage.model.RemovePackagesEdit
	 * @generated
	 */
	EClass getRemovePackagesEdit();

	/**
	 * Returns the meta object for the attribute list '{@link org.mirage.model.RemovePackagesEdit#getPackages <em>Packages</em>}'.
	 * @return the meta object for the attribute list '<em>Packages</em>'.
	 * @see org.mirage.model.RemovePackagesEdit#getPackages()
	 * @see #getRemovePackagesEdit()
	 * @generated
	 */
	EAttribute getRemovePackagesEdit_Packages();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.RemovePackagesEdit#isPurge <em>Purge</em>}'.
	 * @return the meta object for the attribute '<em>Purge</em>'.
	 * @see org.mirage.model.RemovePackagesEdit#isPurge()
	 * @see #getRemovePackagesEdit()
	 * @generated
	 */
	EAttribute getRemovePackagesEdit_Purge();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.ScriptEdit <em>Script Edit</em>}'.
	 * @return the meta object for class '<em>Script Edit</em>'.
	 * @see org.mirage.model.ScriptEdit
	 * @generated
	 */
	EClass getScriptEdit();

	/**
	 * Returns the meta object for the containment reference '{@link org.mirage.model.ScriptEdit#getContent <em>Content</em>}'.
	 * @return the meta object for the containment reference '<em>Content</em>'.
	 * @see org.mirage.model.ScriptEdit#getContent()
	 * @see #getScriptEdit()
	 * @generated
	 */
	EReference getScriptEdit_Content();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.ScriptEdit#getInterpreter <em>Interpreter</em>}'.
	 * @return the meta object for the attribute '<em>Interpreter</em>'.
	 * @see org.mirage.model.ScriptEdit#getInterpreter()
	 * @see #getScriptEdit()
	 * @generated
	 */
	EAttribute getScriptEdit_Interpreter();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.RunScriptEdit <em>Run Script Edit</em>}'.
	 * @return the meta object for class '<em>Run Script Edit</em>'.
	 * @see org.mirage.model.RunScriptEdit
	 * @generated
	 */
	EClass getRunScriptEdit();

	/**
	 * Returns the meta object for the attribute list '{@link org.mirage.model.RunScriptEdit#getArguments <em>Arguments</em>}'.
	 * @return the meta object for the attribute list '<em>Arguments</em>'.
	 * @see org.mirage.model.RunScriptEdit#getArguments()
	 * @see #getRunScriptEdit()
	 * @generated
	 */
	EAttribute getRunScriptEdit_Arguments();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.RunScriptEdit#getTimeout <em>Timeout</em>}'.
	 * @return the meta object for the attribute '<em>Timeout</em>'.
	 * @see org.mirage.model.RunScriptEdit#getTimeout()
	 * @see #getRunScriptEdit()
	 * @generated
	 */
	EAttribute getRunScriptEdit_Timeout();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.RunScriptEdit#getAbout <em>About</em>}'.
	 * @return the meta object for the attribute '<em>About</em>'.
	 * @see org.mirage.model.RunScriptEdit#getAbout()
	 * @see #getRunScriptEdit()
	 * @generated
	 */
	EAttribute getRunScriptEdit_About();

	/**
	 * Returns the meta object for class '{@link org.mirage.model.FirstBootScriptEdit <em>First Boot Script Edit</em>}'.
	 * @return the meta object for class '<em>First Boot Script Edit</em>'.
	 * @see org.mirage.model.FirstBootScriptEdit
	 * @generated
	 */
	EClass getFirstBootScriptEdit();

	/**
	 * Returns the meta object for the attribute '{@link org.mirage.model.FirstBootScriptEdit#getName <em>Name</em>}'.
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.mirage.model.FirstBootScriptEdit#getName()
	 * @see #getFirstBootScriptEdit()
	 * @generated
	 */
	EAttribute getFirstBootScriptEdit_Name();

	/**
	 * Returns the meta object for enum '{@link org.mirage.model.EntryKind <em>Entry Kind</em>}'.
	 * @return the meta object for enum '<em>Entry Kind</em>'.
	 * @see org.mirage.model.EntryKind
	 * @generated
	 */
	EEnum getEntryKind();

	/**
	 * Returns the meta object for enum '{@link org.mirage.model.KeyForm <em>Key Form</em>}'.
	 * @return the meta object for enum '<em>Key Form</em>'.
	 * @see org.mirage.model.KeyForm
	 * @generated
	 */
	EEnum getKeyForm();

	/**
	 * Returns the meta object for enum '{@link org.mirage.model.LinePlace <em>Line Place</em>}'.
	 * @return the meta object for enum '<em>Line Place</em>'.
	 * @see org.mirage.model.LinePlace
	 * @generated
	 */
	EEnum getLinePlace();

	/**
	 * Returns the meta object for data type '{@link java.time.Instant <em>Instant</em>}'.
	 * @return the meta object for data type '<em>Instant</em>'.
	 * @see java.time.Instant
	 * @model instanceClass="java.time.Instant"
	 * @generated
	 */
	EDataType getInstant();

	/**
	 * Returns the meta object for data type '{@link java.util.Map <em>Texts</em>}'.
	 * @return the meta object for data type '<em>Texts</em>'.
	 * @see java.util.Map
	 * @model instanceClass="java.util.Map&lt;java.lang.String, java.lang.String&gt;" serializeable="false"
	 * @generated
	 */
	EDataType getTexts();

	/**
	 * Returns the factory that creates the instances of the model.
	 * @return the factory that creates the instances of the model.
	 * @generated
	 */
	MirageFactory getMirageFactory();

	/**
	 * Defines literals for the meta objects that represent
	 * <ul>
	 *   <li>each class,</li>
	 *   <li>each feature of each class,</li>
	 *   <li>each enum,</li>
	 *   <li>and each data type</li>
	 * </ul>
	 * @generated
	 */
	interface Literals {
		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.LibraryImpl <em>Library</em>}' class.
		 * @see org.mirage.model.impl.LibraryImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getLibrary()
		 * @generated
		 */
		EClass LIBRARY = eINSTANCE.getLibrary();

		/**
		 * The meta object literal for the '<em><b>Folder</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute LIBRARY__FOLDER = eINSTANCE.getLibrary_Folder();

		/**
		 * The meta object literal for the '<em><b>Loaded</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute LIBRARY__LOADED = eINSTANCE.getLibrary_Loaded();

		/**
		 * The meta object literal for the '<em><b>Problem</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute LIBRARY__PROBLEM = eINSTANCE.getLibrary_Problem();

		/**
		 * The meta object literal for the '<em><b>Images</b></em>' containment reference list feature.
		 * @generated
		 */
		EReference LIBRARY__IMAGES = eINSTANCE.getLibrary_Images();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.ImageImpl <em>Image</em>}' class.
		 * @see org.mirage.model.impl.ImageImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getImage()
		 * @generated
		 */
		EClass IMAGE = eINSTANCE.getImage();

		/**
		 * The meta object literal for the '<em><b>Library</b></em>' container reference feature.
		 * @generated
		 */
		EReference IMAGE__LIBRARY = eINSTANCE.getImage_Library();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute IMAGE__ID = eINSTANCE.getImage_Id();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute IMAGE__NAME = eINSTANCE.getImage_Name();

		/**
		 * The meta object literal for the '<em><b>Versions</b></em>' containment reference list feature.
		 * @generated
		 */
		EReference IMAGE__VERSIONS = eINSTANCE.getImage_Versions();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.VersionImpl <em>Version</em>}' class.
		 * @see org.mirage.model.impl.VersionImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getVersion()
		 * @generated
		 */
		EClass VERSION = eINSTANCE.getVersion();

		/**
		 * The meta object literal for the '<em><b>Image</b></em>' container reference feature.
		 * @generated
		 */
		EReference VERSION__IMAGE = eINSTANCE.getVersion_Image();

		/**
		 * The meta object literal for the '<em><b>Record</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__RECORD = eINSTANCE.getVersion_Record();

		/**
		 * The meta object literal for the '<em><b>Number</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__NUMBER = eINSTANCE.getVersion_Number();

		/**
		 * The meta object literal for the '<em><b>Time</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__TIME = eINSTANCE.getVersion_Time();

		/**
		 * The meta object literal for the '<em><b>Author</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__AUTHOR = eINSTANCE.getVersion_Author();

		/**
		 * The meta object literal for the '<em><b>Message</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__MESSAGE = eINSTANCE.getVersion_Message();

		/**
		 * The meta object literal for the '<em><b>System</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__SYSTEM = eINSTANCE.getVersion_System();

		/**
		 * The meta object literal for the '<em><b>Disk Bytes</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__DISK_BYTES = eINSTANCE.getVersion_DiskBytes();

		/**
		 * The meta object literal for the '<em><b>File Bytes</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__FILE_BYTES = eINSTANCE.getVersion_FileBytes();

		/**
		 * The meta object literal for the '<em><b>Entries</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__ENTRIES = eINSTANCE.getVersion_Entries();

		/**
		 * The meta object literal for the '<em><b>Stored Bytes</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__STORED_BYTES = eINSTANCE.getVersion_StoredBytes();

		/**
		 * The meta object literal for the '<em><b>Unique Bytes</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__UNIQUE_BYTES = eINSTANCE.getVersion_UniqueBytes();

		/**
		 * The meta object literal for the '<em><b>Platform</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__PLATFORM = eINSTANCE.getVersion_Platform();

		/**
		 * The meta object literal for the '<em><b>Detailed</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__DETAILED = eINSTANCE.getVersion_Detailed();

		/**
		 * The meta object literal for the '<em><b>Disks</b></em>' containment reference list feature.
		 * @generated
		 */
		EReference VERSION__DISKS = eINSTANCE.getVersion_Disks();

		/**
		 * The meta object literal for the '<em><b>Volumes</b></em>' containment reference list feature.
		 * @generated
		 */
		EReference VERSION__VOLUMES = eINSTANCE.getVersion_Volumes();

		/**
		 * The meta object literal for the '<em><b>Warnings</b></em>' attribute list feature.
		 * @generated
		 */
		EAttribute VERSION__WARNINGS = eINSTANCE.getVersion_Warnings();

		/**
		 * The meta object literal for the '<em><b>Parents</b></em>' reference list feature.
		 * @generated
		 */
		EReference VERSION__PARENTS = eINSTANCE.getVersion_Parents();

		/**
		 * The meta object literal for the '<em><b>Machine Name</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__MACHINE_NAME = eINSTANCE.getVersion_MachineName();

		/**
		 * The meta object literal for the '<em><b>System Type</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__SYSTEM_TYPE = eINSTANCE.getVersion_SystemType();

		/**
		 * The meta object literal for the '<em><b>Processors</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__PROCESSORS = eINSTANCE.getVersion_Processors();

		/**
		 * The meta object literal for the '<em><b>Memory</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__MEMORY = eINSTANCE.getVersion_Memory();

		/**
		 * The meta object literal for the '<em><b>Networks</b></em>' attribute list feature.
		 * @generated
		 */
		EAttribute VERSION__NETWORKS = eINSTANCE.getVersion_Networks();

		/**
		 * The meta object literal for the '<em><b>Firmware</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION__FIRMWARE = eINSTANCE.getVersion_Firmware();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.DiskImpl <em>Disk</em>}' class.
		 * @see org.mirage.model.impl.DiskImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getDisk()
		 * @generated
		 */
		EClass DISK = eINSTANCE.getDisk();

		/**
		 * The meta object literal for the '<em><b>Version</b></em>' container reference feature.
		 * @generated
		 */
		EReference DISK__VERSION = eINSTANCE.getDisk_Version();

		/**
		 * The meta object literal for the '<em><b>Index</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute DISK__INDEX = eINSTANCE.getDisk_Index();

		/**
		 * The meta object literal for the '<em><b>Size</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute DISK__SIZE = eINSTANCE.getDisk_Size();

		/**
		 * The meta object literal for the '<em><b>Sector Size</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute DISK__SECTOR_SIZE = eINSTANCE.getDisk_SectorSize();

		/**
		 * The meta object literal for the '<em><b>Table</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute DISK__TABLE = eINSTANCE.getDisk_Table();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute DISK__ID = eINSTANCE.getDisk_Id();

		/**
		 * The meta object literal for the '<em><b>Partitions</b></em>' containment reference list feature.
		 * @generated
		 */
		EReference DISK__PARTITIONS = eINSTANCE.getDisk_Partitions();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.PartitionImpl <em>Partition</em>}' class.
		 * @see org.mirage.model.impl.PartitionImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getPartition()
		 * @generated
		 */
		EClass PARTITION = eINSTANCE.getPartition();

		/**
		 * The meta object literal for the '<em><b>Number</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute PARTITION__NUMBER = eINSTANCE.getPartition_Number();

		/**
		 * The meta object literal for the '<em><b>Offset</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute PARTITION__OFFSET = eINSTANCE.getPartition_Offset();

		/**
		 * The meta object literal for the '<em><b>Length</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute PARTITION__LENGTH = eINSTANCE.getPartition_Length();

		/**
		 * The meta object literal for the '<em><b>Type</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute PARTITION__TYPE = eINSTANCE.getPartition_Type();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute PARTITION__NAME = eINSTANCE.getPartition_Name();

		/**
		 * The meta object literal for the '<em><b>Uuid</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute PARTITION__UUID = eINSTANCE.getPartition_Uuid();

		/**
		 * The meta object literal for the '<em><b>Bootable</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute PARTITION__BOOTABLE = eINSTANCE.getPartition_Bootable();

		/**
		 * The meta object literal for the '<em><b>Holds</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute PARTITION__HOLDS = eINSTANCE.getPartition_Holds();

		/**
		 * The meta object literal for the '<em><b>Volume</b></em>' reference feature.
		 * @generated
		 */
		EReference PARTITION__VOLUME = eINSTANCE.getPartition_Volume();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.VolumeImpl <em>Volume</em>}' class.
		 * @see org.mirage.model.impl.VolumeImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getVolume()
		 * @generated
		 */
		EClass VOLUME = eINSTANCE.getVolume();

		/**
		 * The meta object literal for the '<em><b>Version</b></em>' container reference feature.
		 * @generated
		 */
		EReference VOLUME__VERSION = eINSTANCE.getVolume_Version();

		/**
		 * The meta object literal for the '<em><b>Index</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VOLUME__INDEX = eINSTANCE.getVolume_Index();

		/**
		 * The meta object literal for the '<em><b>Device</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VOLUME__DEVICE = eINSTANCE.getVolume_Device();

		/**
		 * The meta object literal for the '<em><b>Type</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VOLUME__TYPE = eINSTANCE.getVolume_Type();

		/**
		 * The meta object literal for the '<em><b>Uuid</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VOLUME__UUID = eINSTANCE.getVolume_Uuid();

		/**
		 * The meta object literal for the '<em><b>Label</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VOLUME__LABEL = eINSTANCE.getVolume_Label();

		/**
		 * The meta object literal for the '<em><b>Mount Point</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VOLUME__MOUNT_POINT = eINSTANCE.getVolume_MountPoint();

		/**
		 * The meta object literal for the '<em><b>Size</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VOLUME__SIZE = eINSTANCE.getVolume_Size();

		/**
		 * The meta object literal for the '<em><b>Used Bytes</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VOLUME__USED_BYTES = eINSTANCE.getVolume_UsedBytes();

		/**
		 * The meta object literal for the '<em><b>File Bytes</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VOLUME__FILE_BYTES = eINSTANCE.getVolume_FileBytes();

		/**
		 * The meta object literal for the '<em><b>Entries</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VOLUME__ENTRIES = eINSTANCE.getVolume_Entries();

		/**
		 * The meta object literal for the '<em><b>Block Size</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VOLUME__BLOCK_SIZE = eINSTANCE.getVolume_BlockSize();

		/**
		 * The meta object literal for the '<em><b>Features</b></em>' attribute list feature.
		 * @generated
		 */
		EAttribute VOLUME__FEATURES = eINSTANCE.getVolume_Features();

		/**
		 * The meta object literal for the '<em><b>Warnings</b></em>' attribute list feature.
		 * @generated
		 */
		EAttribute VOLUME__WARNINGS = eINSTANCE.getVolume_Warnings();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.ChangeSetImpl <em>Change Set</em>}' class.
		 * @see org.mirage.model.impl.ChangeSetImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getChangeSet()
		 * @generated
		 */
		EClass CHANGE_SET = eINSTANCE.getChangeSet();

		/**
		 * The meta object literal for the '<em><b>Title</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute CHANGE_SET__TITLE = eINSTANCE.getChangeSet_Title();

		/**
		 * The meta object literal for the '<em><b>From Version</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute CHANGE_SET__FROM_VERSION = eINSTANCE.getChangeSet_FromVersion();

		/**
		 * The meta object literal for the '<em><b>From Record</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute CHANGE_SET__FROM_RECORD = eINSTANCE.getChangeSet_FromRecord();

		/**
		 * The meta object literal for the '<em><b>To Version</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute CHANGE_SET__TO_VERSION = eINSTANCE.getChangeSet_ToVersion();

		/**
		 * The meta object literal for the '<em><b>To Record</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute CHANGE_SET__TO_RECORD = eINSTANCE.getChangeSet_ToRecord();

		/**
		 * The meta object literal for the '<em><b>Parameters</b></em>' containment reference list feature.
		 * @generated
		 */
		EReference CHANGE_SET__PARAMETERS = eINSTANCE.getChangeSet_Parameters();

		/**
		 * The meta object literal for the '<em><b>Edits</b></em>' containment reference list feature.
		 * @generated
		 */
		EReference CHANGE_SET__EDITS = eINSTANCE.getChangeSet_Edits();

		/**
		 * The meta object literal for the '<em><b>Comment</b></em>' attribute list feature.
		 * @generated
		 */
		EAttribute CHANGE_SET__COMMENT = eINSTANCE.getChangeSet_Comment();

		/**
		 * The meta object literal for the '<em><b>Closing Comment</b></em>' attribute list feature.
		 * @generated
		 */
		EAttribute CHANGE_SET__CLOSING_COMMENT = eINSTANCE.getChangeSet_ClosingComment();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.ChangeParameterImpl <em>Change Parameter</em>}' class.
		 * @see org.mirage.model.impl.ChangeParameterImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getChangeParameter()
		 * @generated
		 */
		EClass CHANGE_PARAMETER = eINSTANCE.getChangeParameter();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute CHANGE_PARAMETER__NAME = eINSTANCE.getChangeParameter_Name();

		/**
		 * The meta object literal for the '<em><b>Initial</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute CHANGE_PARAMETER__INITIAL = eINSTANCE.getChangeParameter_Initial();

		/**
		 * The meta object literal for the '<em><b>About</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute CHANGE_PARAMETER__ABOUT = eINSTANCE.getChangeParameter_About();

		/**
		 * The meta object literal for the '<em><b>Secret</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute CHANGE_PARAMETER__SECRET = eINSTANCE.getChangeParameter_Secret();

		/**
		 * The meta object literal for the '<em><b>Comment</b></em>' attribute list feature.
		 * @generated
		 */
		EAttribute CHANGE_PARAMETER__COMMENT = eINSTANCE.getChangeParameter_Comment();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.EditImpl <em>Edit</em>}' class.
		 * @see org.mirage.model.impl.EditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getEdit()
		 * @generated
		 */
		EClass EDIT = eINSTANCE.getEdit();

		/**
		 * The meta object literal for the '<em><b>Change Set</b></em>' container reference feature.
		 * @generated
		 */
		EReference EDIT__CHANGE_SET = eINSTANCE.getEdit_ChangeSet();

		/**
		 * The meta object literal for the '<em><b>Expectation</b></em>' containment reference feature.
		 * @generated
		 */
		EReference EDIT__EXPECTATION = eINSTANCE.getEdit_Expectation();

		/**
		 * The meta object literal for the '<em><b>Comment</b></em>' attribute list feature.
		 * @generated
		 */
		EAttribute EDIT__COMMENT = eINSTANCE.getEdit_Comment();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.PathEditImpl <em>Path Edit</em>}' class.
		 * @see org.mirage.model.impl.PathEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getPathEdit()
		 * @generated
		 */
		EClass PATH_EDIT = eINSTANCE.getPathEdit();

		/**
		 * The meta object literal for the '<em><b>Path</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute PATH_EDIT__PATH = eINSTANCE.getPathEdit_Path();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.ExpectationImpl <em>Expectation</em>}' class.
		 * @see org.mirage.model.impl.ExpectationImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getExpectation()
		 * @generated
		 */
		EClass EXPECTATION = eINSTANCE.getExpectation();

		/**
		 * The meta object literal for the '<em><b>Absent</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute EXPECTATION__ABSENT = eINSTANCE.getExpectation_Absent();

		/**
		 * The meta object literal for the '<em><b>Kind</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute EXPECTATION__KIND = eINSTANCE.getExpectation_Kind();

		/**
		 * The meta object literal for the '<em><b>Content</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute EXPECTATION__CONTENT = eINSTANCE.getExpectation_Content();

		/**
		 * The meta object literal for the '<em><b>Target</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute EXPECTATION__TARGET = eINSTANCE.getExpectation_Target();

		/**
		 * The meta object literal for the '<em><b>Device</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute EXPECTATION__DEVICE = eINSTANCE.getExpectation_Device();

		/**
		 * The meta object literal for the '<em><b>Below</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute EXPECTATION__BELOW = eINSTANCE.getExpectation_Below();

		/**
		 * The meta object literal for the '<em><b>Metadata</b></em>' containment reference feature.
		 * @generated
		 */
		EReference EXPECTATION__METADATA = eINSTANCE.getExpectation_Metadata();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.EntryMetadataImpl <em>Entry Metadata</em>}' class.
		 * @see org.mirage.model.impl.EntryMetadataImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getEntryMetadata()
		 * @generated
		 */
		EClass ENTRY_METADATA = eINSTANCE.getEntryMetadata();

		/**
		 * The meta object literal for the '<em><b>Permissions</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ENTRY_METADATA__PERMISSIONS = eINSTANCE.getEntryMetadata_Permissions();

		/**
		 * The meta object literal for the '<em><b>Owner</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ENTRY_METADATA__OWNER = eINSTANCE.getEntryMetadata_Owner();

		/**
		 * The meta object literal for the '<em><b>Group</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ENTRY_METADATA__GROUP = eINSTANCE.getEntryMetadata_Group();

		/**
		 * The meta object literal for the '<em><b>Time</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ENTRY_METADATA__TIME = eINSTANCE.getEntryMetadata_Time();

		/**
		 * The meta object literal for the '<em><b>Flags</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ENTRY_METADATA__FLAGS = eINSTANCE.getEntryMetadata_Flags();

		/**
		 * The meta object literal for the '<em><b>Project</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ENTRY_METADATA__PROJECT = eINSTANCE.getEntryMetadata_Project();

		/**
		 * The meta object literal for the '<em><b>Attributes</b></em>' containment reference list feature.
		 * @generated
		 */
		EReference ENTRY_METADATA__ATTRIBUTES = eINSTANCE.getEntryMetadata_Attributes();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.AttributeSettingImpl <em>Attribute Setting</em>}' class.
		 * @see org.mirage.model.impl.AttributeSettingImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getAttributeSetting()
		 * @generated
		 */
		EClass ATTRIBUTE_SETTING = eINSTANCE.getAttributeSetting();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ATTRIBUTE_SETTING__NAME = eINSTANCE.getAttributeSetting_Name();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ATTRIBUTE_SETTING__VALUE = eINSTANCE.getAttributeSetting_Value();

		/**
		 * The meta object literal for the '<em><b>Chunk</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ATTRIBUTE_SETTING__CHUNK = eINSTANCE.getAttributeSetting_Chunk();

		/**
		 * The meta object literal for the '<em><b>Size</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ATTRIBUTE_SETTING__SIZE = eINSTANCE.getAttributeSetting_Size();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.FileContentImpl <em>File Content</em>}' class.
		 * @see org.mirage.model.impl.FileContentImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getFileContent()
		 * @generated
		 */
		EClass FILE_CONTENT = eINSTANCE.getFileContent();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.StoredContentImpl <em>Stored Content</em>}' class.
		 * @see org.mirage.model.impl.StoredContentImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getStoredContent()
		 * @generated
		 */
		EClass STORED_CONTENT = eINSTANCE.getStoredContent();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute STORED_CONTENT__NAME = eINSTANCE.getStoredContent_Name();

		/**
		 * The meta object literal for the '<em><b>Size</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute STORED_CONTENT__SIZE = eINSTANCE.getStoredContent_Size();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.TextContentImpl <em>Text Content</em>}' class.
		 * @see org.mirage.model.impl.TextContentImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getTextContent()
		 * @generated
		 */
		EClass TEXT_CONTENT = eINSTANCE.getTextContent();

		/**
		 * The meta object literal for the '<em><b>Text</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute TEXT_CONTENT__TEXT = eINSTANCE.getTextContent_Text();

		/**
		 * The meta object literal for the '<em><b>Template</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute TEXT_CONTENT__TEMPLATE = eINSTANCE.getTextContent_Template();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.DiskContentImpl <em>Disk Content</em>}' class.
		 * @see org.mirage.model.impl.DiskContentImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getDiskContent()
		 * @generated
		 */
		EClass DISK_CONTENT = eINSTANCE.getDiskContent();

		/**
		 * The meta object literal for the '<em><b>File</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute DISK_CONTENT__FILE = eINSTANCE.getDiskContent_File();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.VersionContentImpl <em>Version Content</em>}' class.
		 * @see org.mirage.model.impl.VersionContentImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getVersionContent()
		 * @generated
		 */
		EClass VERSION_CONTENT = eINSTANCE.getVersionContent();

		/**
		 * The meta object literal for the '<em><b>Version</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION_CONTENT__VERSION = eINSTANCE.getVersionContent_Version();

		/**
		 * The meta object literal for the '<em><b>Path</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute VERSION_CONTENT__PATH = eINSTANCE.getVersionContent_Path();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.PutEditImpl <em>Put Edit</em>}' class.
		 * @see org.mirage.model.impl.PutEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getPutEdit()
		 * @generated
		 */
		EClass PUT_EDIT = eINSTANCE.getPutEdit();

		/**
		 * The meta object literal for the '<em><b>Kind</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute PUT_EDIT__KIND = eINSTANCE.getPutEdit_Kind();

		/**
		 * The meta object literal for the '<em><b>Content</b></em>' containment reference feature.
		 * @generated
		 */
		EReference PUT_EDIT__CONTENT = eINSTANCE.getPutEdit_Content();

		/**
		 * The meta object literal for the '<em><b>Target</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute PUT_EDIT__TARGET = eINSTANCE.getPutEdit_Target();

		/**
		 * The meta object literal for the '<em><b>Device</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute PUT_EDIT__DEVICE = eINSTANCE.getPutEdit_Device();

		/**
		 * The meta object literal for the '<em><b>Metadata</b></em>' containment reference feature.
		 * @generated
		 */
		EReference PUT_EDIT__METADATA = eINSTANCE.getPutEdit_Metadata();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.PutTreeEditImpl <em>Put Tree Edit</em>}' class.
		 * @see org.mirage.model.impl.PutTreeEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getPutTreeEdit()
		 * @generated
		 */
		EClass PUT_TREE_EDIT = eINSTANCE.getPutTreeEdit();

		/**
		 * The meta object literal for the '<em><b>Content</b></em>' containment reference feature.
		 * @generated
		 */
		EReference PUT_TREE_EDIT__CONTENT = eINSTANCE.getPutTreeEdit_Content();

		/**
		 * The meta object literal for the '<em><b>Metadata</b></em>' containment reference feature.
		 * @generated
		 */
		EReference PUT_TREE_EDIT__METADATA = eINSTANCE.getPutTreeEdit_Metadata();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.RemoveEditImpl <em>Remove Edit</em>}' class.
		 * @see org.mirage.model.impl.RemoveEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getRemoveEdit()
		 * @generated
		 */
		EClass REMOVE_EDIT = eINSTANCE.getRemoveEdit();

		/**
		 * The meta object literal for the '<em><b>Tree</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute REMOVE_EDIT__TREE = eINSTANCE.getRemoveEdit_Tree();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.RenameEditImpl <em>Rename Edit</em>}' class.
		 * @see org.mirage.model.impl.RenameEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getRenameEdit()
		 * @generated
		 */
		EClass RENAME_EDIT = eINSTANCE.getRenameEdit();

		/**
		 * The meta object literal for the '<em><b>To</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute RENAME_EDIT__TO = eINSTANCE.getRenameEdit_To();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.LinkEditImpl <em>Link Edit</em>}' class.
		 * @see org.mirage.model.impl.LinkEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getLinkEdit()
		 * @generated
		 */
		EClass LINK_EDIT = eINSTANCE.getLinkEdit();

		/**
		 * The meta object literal for the '<em><b>File</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute LINK_EDIT__FILE = eINSTANCE.getLinkEdit_File();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.MetadataEditImpl <em>Metadata Edit</em>}' class.
		 * @see org.mirage.model.impl.MetadataEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getMetadataEdit()
		 * @generated
		 */
		EClass METADATA_EDIT = eINSTANCE.getMetadataEdit();

		/**
		 * The meta object literal for the '<em><b>Metadata</b></em>' containment reference feature.
		 * @generated
		 */
		EReference METADATA_EDIT__METADATA = eINSTANCE.getMetadataEdit_Metadata();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.TextEditImpl <em>Text Edit</em>}' class.
		 * @see org.mirage.model.impl.TextEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getTextEdit()
		 * @generated
		 */
		EClass TEXT_EDIT = eINSTANCE.getTextEdit();

		/**
		 * The meta object literal for the '<em><b>Metadata</b></em>' containment reference feature.
		 * @generated
		 */
		EReference TEXT_EDIT__METADATA = eINSTANCE.getTextEdit_Metadata();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.ReplaceTextEditImpl <em>Replace Text Edit</em>}' class.
		 * @see org.mirage.model.impl.ReplaceTextEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getReplaceTextEdit()
		 * @generated
		 */
		EClass REPLACE_TEXT_EDIT = eINSTANCE.getReplaceTextEdit();

		/**
		 * The meta object literal for the '<em><b>Pattern</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute REPLACE_TEXT_EDIT__PATTERN = eINSTANCE.getReplaceTextEdit_Pattern();

		/**
		 * The meta object literal for the '<em><b>Replacement</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute REPLACE_TEXT_EDIT__REPLACEMENT = eINSTANCE.getReplaceTextEdit_Replacement();

		/**
		 * The meta object literal for the '<em><b>Times</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute REPLACE_TEXT_EDIT__TIMES = eINSTANCE.getReplaceTextEdit_Times();

		/**
		 * The meta object literal for the '<em><b>At Least</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute REPLACE_TEXT_EDIT__AT_LEAST = eINSTANCE.getReplaceTextEdit_AtLeast();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.SetKeyEditImpl <em>Set Key Edit</em>}' class.
		 * @see org.mirage.model.impl.SetKeyEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getSetKeyEdit()
		 * @generated
		 */
		EClass SET_KEY_EDIT = eINSTANCE.getSetKeyEdit();

		/**
		 * The meta object literal for the '<em><b>Form</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute SET_KEY_EDIT__FORM = eINSTANCE.getSetKeyEdit_Form();

		/**
		 * The meta object literal for the '<em><b>Section</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute SET_KEY_EDIT__SECTION = eINSTANCE.getSetKeyEdit_Section();

		/**
		 * The meta object literal for the '<em><b>Key</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute SET_KEY_EDIT__KEY = eINSTANCE.getSetKeyEdit_Key();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute SET_KEY_EDIT__VALUE = eINSTANCE.getSetKeyEdit_Value();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.DropKeyEditImpl <em>Drop Key Edit</em>}' class.
		 * @see org.mirage.model.impl.DropKeyEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getDropKeyEdit()
		 * @generated
		 */
		EClass DROP_KEY_EDIT = eINSTANCE.getDropKeyEdit();

		/**
		 * The meta object literal for the '<em><b>Form</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute DROP_KEY_EDIT__FORM = eINSTANCE.getDropKeyEdit_Form();

		/**
		 * The meta object literal for the '<em><b>Section</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute DROP_KEY_EDIT__SECTION = eINSTANCE.getDropKeyEdit_Section();

		/**
		 * The meta object literal for the '<em><b>Key</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute DROP_KEY_EDIT__KEY = eINSTANCE.getDropKeyEdit_Key();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.InsertLineEditImpl <em>Insert Line Edit</em>}' class.
		 * @see org.mirage.model.impl.InsertLineEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getInsertLineEdit()
		 * @generated
		 */
		EClass INSERT_LINE_EDIT = eINSTANCE.getInsertLineEdit();

		/**
		 * The meta object literal for the '<em><b>Line</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute INSERT_LINE_EDIT__LINE = eINSTANCE.getInsertLineEdit_Line();

		/**
		 * The meta object literal for the '<em><b>Place</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute INSERT_LINE_EDIT__PLACE = eINSTANCE.getInsertLineEdit_Place();

		/**
		 * The meta object literal for the '<em><b>Pattern</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute INSERT_LINE_EDIT__PATTERN = eINSTANCE.getInsertLineEdit_Pattern();

		/**
		 * The meta object literal for the '<em><b>Unless Present</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute INSERT_LINE_EDIT__UNLESS_PRESENT = eINSTANCE.getInsertLineEdit_UnlessPresent();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.DropLineEditImpl <em>Drop Line Edit</em>}' class.
		 * @see org.mirage.model.impl.DropLineEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getDropLineEdit()
		 * @generated
		 */
		EClass DROP_LINE_EDIT = eINSTANCE.getDropLineEdit();

		/**
		 * The meta object literal for the '<em><b>Pattern</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute DROP_LINE_EDIT__PATTERN = eINSTANCE.getDropLineEdit_Pattern();

		/**
		 * The meta object literal for the '<em><b>Line</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute DROP_LINE_EDIT__LINE = eINSTANCE.getDropLineEdit_Line();

		/**
		 * The meta object literal for the '<em><b>Times</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute DROP_LINE_EDIT__TIMES = eINSTANCE.getDropLineEdit_Times();

		/**
		 * The meta object literal for the '<em><b>At Least</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute DROP_LINE_EDIT__AT_LEAST = eINSTANCE.getDropLineEdit_AtLeast();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.PatchEditImpl <em>Patch Edit</em>}' class.
		 * @see org.mirage.model.impl.PatchEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getPatchEdit()
		 * @generated
		 */
		EClass PATCH_EDIT = eINSTANCE.getPatchEdit();

		/**
		 * The meta object literal for the '<em><b>Diff</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute PATCH_EDIT__DIFF = eINSTANCE.getPatchEdit_Diff();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.HostNameEditImpl <em>Host Name Edit</em>}' class.
		 * @see org.mirage.model.impl.HostNameEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getHostNameEdit()
		 * @generated
		 */
		EClass HOST_NAME_EDIT = eINSTANCE.getHostNameEdit();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute HOST_NAME_EDIT__NAME = eINSTANCE.getHostNameEdit_Name();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.TimeZoneEditImpl <em>Time Zone Edit</em>}' class.
		 * @see org.mirage.model.impl.TimeZoneEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getTimeZoneEdit()
		 * @generated
		 */
		EClass TIME_ZONE_EDIT = eINSTANCE.getTimeZoneEdit();

		/**
		 * The meta object literal for the '<em><b>Zone</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute TIME_ZONE_EDIT__ZONE = eINSTANCE.getTimeZoneEdit_Zone();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.LocaleEditImpl <em>Locale Edit</em>}' class.
		 * @see org.mirage.model.impl.LocaleEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getLocaleEdit()
		 * @generated
		 */
		EClass LOCALE_EDIT = eINSTANCE.getLocaleEdit();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute LOCALE_EDIT__NAME = eINSTANCE.getLocaleEdit_Name();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.UserEditImpl <em>User Edit</em>}' class.
		 * @see org.mirage.model.impl.UserEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getUserEdit()
		 * @generated
		 */
		EClass USER_EDIT = eINSTANCE.getUserEdit();

		/**
		 * The meta object literal for the '<em><b>User</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute USER_EDIT__USER = eINSTANCE.getUserEdit_User();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.AddUserEditImpl <em>Add User Edit</em>}' class.
		 * @see org.mirage.model.impl.AddUserEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getAddUserEdit()
		 * @generated
		 */
		EClass ADD_USER_EDIT = eINSTANCE.getAddUserEdit();

		/**
		 * The meta object literal for the '<em><b>Number</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ADD_USER_EDIT__NUMBER = eINSTANCE.getAddUserEdit_Number();

		/**
		 * The meta object literal for the '<em><b>Group Number</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ADD_USER_EDIT__GROUP_NUMBER = eINSTANCE.getAddUserEdit_GroupNumber();

		/**
		 * The meta object literal for the '<em><b>Groups</b></em>' attribute list feature.
		 * @generated
		 */
		EAttribute ADD_USER_EDIT__GROUPS = eINSTANCE.getAddUserEdit_Groups();

		/**
		 * The meta object literal for the '<em><b>Home</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ADD_USER_EDIT__HOME = eINSTANCE.getAddUserEdit_Home();

		/**
		 * The meta object literal for the '<em><b>Shell</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ADD_USER_EDIT__SHELL = eINSTANCE.getAddUserEdit_Shell();

		/**
		 * The meta object literal for the '<em><b>About</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ADD_USER_EDIT__ABOUT = eINSTANCE.getAddUserEdit_About();

		/**
		 * The meta object literal for the '<em><b>System</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute ADD_USER_EDIT__SYSTEM = eINSTANCE.getAddUserEdit_System();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.LockUserEditImpl <em>Lock User Edit</em>}' class.
		 * @see org.mirage.model.impl.LockUserEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getLockUserEdit()
		 * @generated
		 */
		EClass LOCK_USER_EDIT = eINSTANCE.getLockUserEdit();

		/**
		 * The meta object literal for the '<em><b>Locked</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute LOCK_USER_EDIT__LOCKED = eINSTANCE.getLockUserEdit_Locked();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.PasswordEditImpl <em>Password Edit</em>}' class.
		 * @see org.mirage.model.impl.PasswordEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getPasswordEdit()
		 * @generated
		 */
		EClass PASSWORD_EDIT = eINSTANCE.getPasswordEdit();

		/**
		 * The meta object literal for the '<em><b>Hash</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute PASSWORD_EDIT__HASH = eINSTANCE.getPasswordEdit_Hash();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute PASSWORD_EDIT__VALUE = eINSTANCE.getPasswordEdit_Value();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.SshKeyEditImpl <em>Ssh Key Edit</em>}' class.
		 * @see org.mirage.model.impl.SshKeyEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getSshKeyEdit()
		 * @generated
		 */
		EClass SSH_KEY_EDIT = eINSTANCE.getSshKeyEdit();

		/**
		 * The meta object literal for the '<em><b>Key</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute SSH_KEY_EDIT__KEY = eINSTANCE.getSshKeyEdit_Key();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.ServiceEditImpl <em>Service Edit</em>}' class.
		 * @see org.mirage.model.impl.ServiceEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getServiceEdit()
		 * @generated
		 */
		EClass SERVICE_EDIT = eINSTANCE.getServiceEdit();

		/**
		 * The meta object literal for the '<em><b>Unit</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute SERVICE_EDIT__UNIT = eINSTANCE.getServiceEdit_Unit();

		/**
		 * The meta object literal for the '<em><b>Enabled</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute SERVICE_EDIT__ENABLED = eINSTANCE.getServiceEdit_Enabled();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.InstallPackagesEditImpl <em>Install Packages Edit</em>}' class.
		 * @see org.mirage.model.impl.InstallPackagesEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getInstallPackagesEdit()
		 * @generated
		 */
		EClass INSTALL_PACKAGES_EDIT = eINSTANCE.getInstallPackagesEdit();

		/**
		 * The meta object literal for the '<em><b>Files</b></em>' containment reference list feature.
		 * @generated
		 */
		EReference INSTALL_PACKAGES_EDIT__FILES = eINSTANCE.getInstallPackagesEdit_Files();

		/**
		 * The meta object literal for the '<em><b>Repositories</b></em>' attribute list feature.
		 * @generated
		 */
		EAttribute INSTALL_PACKAGES_EDIT__REPOSITORIES = eINSTANCE.getInstallPackagesEdit_Repositories();

		/**
		 * The meta object literal for the '<em><b>Packages</b></em>' attribute list feature.
		 * @generated
		 */
		EAttribute INSTALL_PACKAGES_EDIT__PACKAGES = eINSTANCE.getInstallPackagesEdit_Packages();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.RemovePackagesEditImpl <em>Remove Packages Edit</em>}' class.
		 * @see org.mirage.model.impl.RemovePackagesEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getRemovePackagesEdit()
		 * @generated
		 */
		EClass REMOVE_PACKAGES_EDIT = eINSTANCE.getRemovePackagesEdit();

		/**
		 * The meta object literal for the '<em><b>Packages</b></em>' attribute list feature.
		 * @generated
		 */
		EAttribute REMOVE_PACKAGES_EDIT__PACKAGES = eINSTANCE.getRemovePackagesEdit_Packages();

		/**
		 * The meta object literal for the '<em><b>Purge</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute REMOVE_PACKAGES_EDIT__PURGE = eINSTANCE.getRemovePackagesEdit_Purge();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.ScriptEditImpl <em>Script Edit</em>}' class.
		 * @see org.mirage.model.impl.ScriptEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getScriptEdit()
		 * @generated
		 */
		EClass SCRIPT_EDIT = eINSTANCE.getScriptEdit();

		/**
		 * The meta object literal for the '<em><b>Content</b></em>' containment reference feature.
		 * @generated
		 */
		EReference SCRIPT_EDIT__CONTENT = eINSTANCE.getScriptEdit_Content();

		/**
		 * The meta object literal for the '<em><b>Interpreter</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute SCRIPT_EDIT__INTERPRETER = eINSTANCE.getScriptEdit_Interpreter();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.RunScriptEditImpl <em>Run Script Edit</em>}' class.
		 * @see org.mirage.model.impl.RunScriptEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getRunScriptEdit()
		 * @generated
		 */
		EClass RUN_SCRIPT_EDIT = eINSTANCE.getRunScriptEdit();

		/**
		 * The meta object literal for the '<em><b>Arguments</b></em>' attribute list feature.
		 * @generated
		 */
		EAttribute RUN_SCRIPT_EDIT__ARGUMENTS = eINSTANCE.getRunScriptEdit_Arguments();

		/**
		 * The meta object literal for the '<em><b>Timeout</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute RUN_SCRIPT_EDIT__TIMEOUT = eINSTANCE.getRunScriptEdit_Timeout();

		/**
		 * The meta object literal for the '<em><b>About</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute RUN_SCRIPT_EDIT__ABOUT = eINSTANCE.getRunScriptEdit_About();

		/**
		 * The meta object literal for the '{@link org.mirage.model.impl.FirstBootScriptEditImpl <em>First Boot Script Edit</em>}' class.
		 * @see org.mirage.model.impl.FirstBootScriptEditImpl
		 * @see org.mirage.model.impl.MiragePackageImpl#getFirstBootScriptEdit()
		 * @generated
		 */
		EClass FIRST_BOOT_SCRIPT_EDIT = eINSTANCE.getFirstBootScriptEdit();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * @generated
		 */
		EAttribute FIRST_BOOT_SCRIPT_EDIT__NAME = eINSTANCE.getFirstBootScriptEdit_Name();

		/**
		 * The meta object literal for the '{@link org.mirage.model.EntryKind <em>Entry Kind</em>}' enum.
		 * @see org.mirage.model.EntryKind
		 * @see org.mirage.model.impl.MiragePackageImpl#getEntryKind()
		 * @generated
		 */
		EEnum ENTRY_KIND = eINSTANCE.getEntryKind();

		/**
		 * The meta object literal for the '{@link org.mirage.model.KeyForm <em>Key Form</em>}' enum.
		 * @see org.mirage.model.KeyForm
		 * @see org.mirage.model.impl.MiragePackageImpl#getKeyForm()
		 * @generated
		 */
		EEnum KEY_FORM = eINSTANCE.getKeyForm();

		/**
		 * The meta object literal for the '{@link org.mirage.model.LinePlace <em>Line Place</em>}' enum.
		 * @see org.mirage.model.LinePlace
		 * @see org.mirage.model.impl.MiragePackageImpl#getLinePlace()
		 * @generated
		 */
		EEnum LINE_PLACE = eINSTANCE.getLinePlace();

		/**
		 * The meta object literal for the '<em>Instant</em>' data type.
		 * @see java.time.Instant
		 * @see org.mirage.model.impl.MiragePackageImpl#getInstant()
		 * @generated
		 */
		EDataType INSTANT = eINSTANCE.getInstant();

		/**
		 * The meta object literal for the '<em>Texts</em>' data type.
		 * @see java.util.Map
		 * @see org.mirage.model.impl.MiragePackageImpl#getTexts()
		 * @generated
		 */
		EDataType TEXTS = eINSTANCE.getTexts();

	}

} //MiragePackage
