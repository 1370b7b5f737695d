// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
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
	 * The feature id for the '<em><b>Detailed</b></em>' attribute.
	 * @generated
	 * @ordered
	 */
	int VERSION__DETAILED = 12;

	/**
	 * The feature id for the '<em><b>Disks</b></em>' containment reference list.
	 * @generated
	 * @ordered
	 */
	int VERSION__DISKS = 13;

	/**
	 * The feature id for the '<em><b>Volumes</b></em>' containment reference list.
	 * @generated
	 * @ordered
	 */
	int VERSION__VOLUMES = 14;

	/**
	 * The feature id for the '<em><b>Warnings</b></em>' attribute list.
	 * @generated
	 * @ordered
	 */
	int VERSION__WARNINGS = 15;

	/**
	 * The feature id for the '<em><b>Parents</b></em>' reference list.
	 * @generated
	 * @ordered
	 */
	int VERSION__PARENTS = 16;

	/**
	 * The number of structural features of the '<em>Version</em>' class.
	 * @generated
	 * @ordered
	 */
	int VERSION_FEATURE_COUNT = 17;

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
	 * The feature id for the '<em><b>Volume</b></em>' reference.
	 * @generated
	 * @ordered
	 */
	int PARTITION__VOLUME = 7;

	/**
	 * The number of structural features of the '<em>Partition</em>' class.
	 * @generated
	 * @ordered
	 */
	int PARTITION_FEATURE_COUNT = 8;

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
	 * The meta object id for the '<em>Instant</em>' data type.
	 * @see java.time.Instant
	 * @see org.mirage.model.impl.MiragePackageImpl#getInstant()
	 * @generated
	 */
	int INSTANT = 6;


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
	 * Returns the meta object for data type '{@link java.time.Instant <em>Instant</em>}'.
	 * @return the meta object for data type '<em>Instant</em>'.
	 * @see java.time.Instant
	 * @model instanceClass="java.time.Instant"
	 * @generated
	 */
	EDataType getInstant();

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
		 * The meta object literal for the '<em>Instant</em>' data type.
		 * @see java.time.Instant
		 * @see org.mirage.model.impl.MiragePackageImpl#getInstant()
		 * @generated
		 */
		EDataType INSTANT = eINSTANCE.getInstant();

	}

} //MiragePackage
