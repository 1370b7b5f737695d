// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import java.time.Instant;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

import org.eclipse.emf.ecore.impl.EPackageImpl;

import org.mirage.model.Disk;
import org.mirage.model.Image;
import org.mirage.model.Library;
import org.mirage.model.MirageFactory;
import org.mirage.model.MiragePackage;
import org.mirage.model.Partition;
import org.mirage.model.Version;
import org.mirage.model.Volume;

/**
 * An implementation of the model <b>Package</b>.
 * @generated
 */
public class MiragePackageImpl extends EPackageImpl implements MiragePackage {
	/**
	 * @generated
	 */
	private EClass libraryEClass = null;

	/**
	 * @generated
	 */
	private EClass imageEClass = null;

	/**
	 * @generated
	 */
	private EClass versionEClass = null;

	/**
	 * @generated
	 */
	private EClass diskEClass = null;

	/**
	 * @generated
	 */
	private EClass partitionEClass = null;

	/**
	 * @generated
	 */
	private EClass volumeEClass = null;

	/**
	 * @generated
	 */
	private EDataType instantEDataType = null;

	/**
	 * Creates an instance of the model <b>Package</b>, registered with
	 * {@link org.eclipse.emf.ecore.EPackage.Registry EPackage.Registry} by the package
	 * package URI value.
	 * <p>Note: the correct way to create the package is via the static
	 * factory method {@link #init init()}, which also performs
	 * initialization of the package, or returns the registered package,
	 * if one already exists.
	 * @see org.eclipse.emf.ecore.EPackage.Registry
	 * @see org.mirage.model.MiragePackage#eNS_URI
	 * @see #init()
	 * @generated
	 */
	private MiragePackageImpl() {
		super(eNS_URI, MirageFactory.eINSTANCE);
	}
	/**
	 * @generated
	 */
	private static boolean isInited = false;

	/**
	 * Creates, registers, and initializes the <b>Package</b> for this model, and for any others upon which it depends.
	 *
	 * <p>This method is used to initialize {@link MiragePackage#eINSTANCE} when that field is accessed.
	 * Clients should not invoke it directly. Instead, they should simply access that field to obtain the package.
	 * @see #eNS_URI
	 * @see #createPackageContents()
	 * @see #initializePackageContents()
	 * @generated
	 */
	public static MiragePackage init() {
		if (isInited) return (MiragePackage)EPackage.Registry.INSTANCE.getEPackage(MiragePackage.eNS_URI);

		// Obtain or create and register package
		Object registeredMiragePackage = EPackage.Registry.INSTANCE.get(eNS_URI);
		MiragePackageImpl theMiragePackage = registeredMiragePackage instanceof MiragePackageImpl ? (MiragePackageImpl)registeredMiragePackage : new MiragePackageImpl();

		isInited = true;

		// Create package meta-data objects
		theMiragePackage.createPackageContents();

		// Initialize created meta-data
		theMiragePackage.initializePackageContents();

		// Mark meta-data to indicate it can't be changed
		theMiragePackage.freeze();

		// Update the registry and return the package
		EPackage.Registry.INSTANCE.put(MiragePackage.eNS_URI, theMiragePackage);
		return theMiragePackage;
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getLibrary() {
		return libraryEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getLibrary_Folder() {
		return (EAttribute)libraryEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getLibrary_Loaded() {
		return (EAttribute)libraryEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getLibrary_Problem() {
		return (EAttribute)libraryEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getLibrary_Images() {
		return (EReference)libraryEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getImage() {
		return imageEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getImage_Library() {
		return (EReference)imageEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getImage_Id() {
		return (EAttribute)imageEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getImage_Name() {
		return (EAttribute)imageEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getImage_Versions() {
		return (EReference)imageEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getVersion() {
		return versionEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getVersion_Image() {
		return (EReference)versionEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_Record() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_Number() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_Time() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_Author() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(4);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_Message() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(5);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_System() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(6);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_DiskBytes() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(7);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_FileBytes() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(8);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_Entries() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(9);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_StoredBytes() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(10);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_UniqueBytes() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(11);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_Detailed() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(12);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getVersion_Disks() {
		return (EReference)versionEClass.getEStructuralFeatures().get(13);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getVersion_Volumes() {
		return (EReference)versionEClass.getEStructuralFeatures().get(14);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_Warnings() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(15);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getVersion_Parents() {
		return (EReference)versionEClass.getEStructuralFeatures().get(16);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getDisk() {
		return diskEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getDisk_Version() {
		return (EReference)diskEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getDisk_Index() {
		return (EAttribute)diskEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getDisk_Size() {
		return (EAttribute)diskEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getDisk_SectorSize() {
		return (EAttribute)diskEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getDisk_Table() {
		return (EAttribute)diskEClass.getEStructuralFeatures().get(4);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getDisk_Id() {
		return (EAttribute)diskEClass.getEStructuralFeatures().get(5);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getDisk_Partitions() {
		return (EReference)diskEClass.getEStructuralFeatures().get(6);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getPartition() {
		return partitionEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getPartition_Number() {
		return (EAttribute)partitionEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getPartition_Offset() {
		return (EAttribute)partitionEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getPartition_Length() {
		return (EAttribute)partitionEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getPartition_Type() {
		return (EAttribute)partitionEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getPartition_Name() {
		return (EAttribute)partitionEClass.getEStructuralFeatures().get(4);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getPartition_Uuid() {
		return (EAttribute)partitionEClass.getEStructuralFeatures().get(5);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getPartition_Bootable() {
		return (EAttribute)partitionEClass.getEStructuralFeatures().get(6);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getPartition_Volume() {
		return (EReference)partitionEClass.getEStructuralFeatures().get(7);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getVolume() {
		return volumeEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getVolume_Version() {
		return (EReference)volumeEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVolume_Index() {
		return (EAttribute)volumeEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVolume_Device() {
		return (EAttribute)volumeEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVolume_Type() {
		return (EAttribute)volumeEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVolume_Uuid() {
		return (EAttribute)volumeEClass.getEStructuralFeatures().get(4);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVolume_Label() {
		return (EAttribute)volumeEClass.getEStructuralFeatures().get(5);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVolume_MountPoint() {
		return (EAttribute)volumeEClass.getEStructuralFeatures().get(6);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVolume_Size() {
		return (EAttribute)volumeEClass.getEStructuralFeatures().get(7);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVolume_UsedBytes() {
		return (EAttribute)volumeEClass.getEStructuralFeatures().get(8);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVolume_FileBytes() {
		return (EAttribute)volumeEClass.getEStructuralFeatures().get(9);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVolume_Entries() {
		return (EAttribute)volumeEClass.getEStructuralFeatures().get(10);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVolume_BlockSize() {
		return (EAttribute)volumeEClass.getEStructuralFeatures().get(11);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVolume_Features() {
		return (EAttribute)volumeEClass.getEStructuralFeatures().get(12);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVolume_Warnings() {
		return (EAttribute)volumeEClass.getEStructuralFeatures().get(13);
	}

	/**
	 * @generated
	 */
	@Override
	public EDataType getInstant() {
		return instantEDataType;
	}

	/**
	 * @generated
	 */
	@Override
	public MirageFactory getMirageFactory() {
		return (MirageFactory)getEFactoryInstance();
	}

	/**
	 * @generated
	 */
	private boolean isCreated = false;

	/**
	 * Creates the meta-model objects for the package.  This method is
	 * guarded to have no affect on any invocation but its first.
	 * @generated
	 */
	public void createPackageContents() {
		if (isCreated) return;
		isCreated = true;

		// Create classes and their features
		libraryEClass = createEClass(LIBRARY);
		createEAttribute(libraryEClass, LIBRARY__FOLDER);
		createEAttribute(libraryEClass, LIBRARY__LOADED);
		createEAttribute(libraryEClass, LIBRARY__PROBLEM);
		createEReference(libraryEClass, LIBRARY__IMAGES);

		imageEClass = createEClass(IMAGE);
		createEReference(imageEClass, IMAGE__LIBRARY);
		createEAttribute(imageEClass, IMAGE__ID);
		createEAttribute(imageEClass, IMAGE__NAME);
		createEReference(imageEClass, IMAGE__VERSIONS);

		versionEClass = createEClass(VERSION);
		createEReference(versionEClass, VERSION__IMAGE);
		createEAttribute(versionEClass, VERSION__RECORD);
		createEAttribute(versionEClass, VERSION__NUMBER);
		createEAttribute(versionEClass, VERSION__TIME);
		createEAttribute(versionEClass, VERSION__AUTHOR);
		createEAttribute(versionEClass, VERSION__MESSAGE);
		createEAttribute(versionEClass, VERSION__SYSTEM);
		createEAttribute(versionEClass, VERSION__DISK_BYTES);
		createEAttribute(versionEClass, VERSION__FILE_BYTES);
		createEAttribute(versionEClass, VERSION__ENTRIES);
		createEAttribute(versionEClass, VERSION__STORED_BYTES);
		createEAttribute(versionEClass, VERSION__UNIQUE_BYTES);
		createEAttribute(versionEClass, VERSION__DETAILED);
		createEReference(versionEClass, VERSION__DISKS);
		createEReference(versionEClass, VERSION__VOLUMES);
		createEAttribute(versionEClass, VERSION__WARNINGS);
		createEReference(versionEClass, VERSION__PARENTS);

		diskEClass = createEClass(DISK);
		createEReference(diskEClass, DISK__VERSION);
		createEAttribute(diskEClass, DISK__INDEX);
		createEAttribute(diskEClass, DISK__SIZE);
		createEAttribute(diskEClass, DISK__SECTOR_SIZE);
		createEAttribute(diskEClass, DISK__TABLE);
		createEAttribute(diskEClass, DISK__ID);
		createEReference(diskEClass, DISK__PARTITIONS);

		partitionEClass = createEClass(PARTITION);
		createEAttribute(partitionEClass, PARTITION__NUMBER);
		createEAttribute(partitionEClass, PARTITION__OFFSET);
		createEAttribute(partitionEClass, PARTITION__LENGTH);
		createEAttribute(partitionEClass, PARTITION__TYPE);
		createEAttribute(partitionEClass, PARTITION__NAME);
		createEAttribute(partitionEClass, PARTITION__UUID);
		createEAttribute(partitionEClass, PARTITION__BOOTABLE);
		createEReference(partitionEClass, PARTITION__VOLUME);

		volumeEClass = createEClass(VOLUME);
		createEReference(volumeEClass, VOLUME__VERSION);
		createEAttribute(volumeEClass, VOLUME__INDEX);
		createEAttribute(volumeEClass, VOLUME__DEVICE);
		createEAttribute(volumeEClass, VOLUME__TYPE);
		createEAttribute(volumeEClass, VOLUME__UUID);
		createEAttribute(volumeEClass, VOLUME__LABEL);
		createEAttribute(volumeEClass, VOLUME__MOUNT_POINT);
		createEAttribute(volumeEClass, VOLUME__SIZE);
		createEAttribute(volumeEClass, VOLUME__USED_BYTES);
		createEAttribute(volumeEClass, VOLUME__FILE_BYTES);
		createEAttribute(volumeEClass, VOLUME__ENTRIES);
		createEAttribute(volumeEClass, VOLUME__BLOCK_SIZE);
		createEAttribute(volumeEClass, VOLUME__FEATURES);
		createEAttribute(volumeEClass, VOLUME__WARNINGS);

		// Create data types
		instantEDataType = createEDataType(INSTANT);
	}

	/**
	 * @generated
	 */
	private boolean isInitialized = false;

	/**
	 * Complete the initialization of the package and its meta-model.  This
	 * method is guarded to have no affect on any invocation but its first.
	 * @generated
	 */
	public void initializePackageContents() {
		if (isInitialized) return;
		isInitialized = true;

		// Initialize package
		setName(eNAME);
		setNsPrefix(eNS_PREFIX);
		setNsURI(eNS_URI);

		// Create type parameters

		// Set bounds for type parameters

		// Add supertypes to classes

		// Initialize classes and features; add operations and parameters
		initEClass(libraryEClass, Library.class, "Library", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getLibrary_Folder(), ecorePackage.getEString(), "folder", "", 0, 1, Library.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getLibrary_Loaded(), ecorePackage.getEBoolean(), "loaded", null, 0, 1, Library.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getLibrary_Problem(), ecorePackage.getEString(), "problem", "", 0, 1, Library.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getLibrary_Images(), this.getImage(), this.getImage_Library(), "images", null, 0, -1, Library.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(imageEClass, Image.class, "Image", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEReference(getImage_Library(), this.getLibrary(), this.getLibrary_Images(), "library", null, 0, 1, Image.class, IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getImage_Id(), ecorePackage.getEString(), "id", null, 0, 1, Image.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getImage_Name(), ecorePackage.getEString(), "name", "", 0, 1, Image.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getImage_Versions(), this.getVersion(), this.getVersion_Image(), "versions", null, 0, -1, Image.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		addEOperation(imageEClass, this.getVersion(), "newest", 0, 1, IS_UNIQUE, IS_ORDERED);

		initEClass(versionEClass, Version.class, "Version", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEReference(getVersion_Image(), this.getImage(), this.getImage_Versions(), "image", null, 0, 1, Version.class, IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_Record(), ecorePackage.getEString(), "record", null, 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_Number(), ecorePackage.getEInt(), "number", null, 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_Time(), this.getInstant(), "time", null, 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_Author(), ecorePackage.getEString(), "author", "", 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_Message(), ecorePackage.getEString(), "message", "", 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_System(), ecorePackage.getEString(), "system", "", 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_DiskBytes(), ecorePackage.getELong(), "diskBytes", null, 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_FileBytes(), ecorePackage.getELong(), "fileBytes", null, 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_Entries(), ecorePackage.getELong(), "entries", null, 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_StoredBytes(), ecorePackage.getELong(), "storedBytes", null, 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_UniqueBytes(), ecorePackage.getELong(), "uniqueBytes", "-1", 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_Detailed(), ecorePackage.getEBoolean(), "detailed", null, 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getVersion_Disks(), this.getDisk(), this.getDisk_Version(), "disks", null, 0, -1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getVersion_Volumes(), this.getVolume(), this.getVolume_Version(), "volumes", null, 0, -1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_Warnings(), ecorePackage.getEString(), "warnings", null, 0, -1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, !IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getVersion_Parents(), this.getVersion(), null, "parents", null, 0, -1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		addEOperation(versionEClass, ecorePackage.getEString(), "label", 0, 1, IS_UNIQUE, IS_ORDERED);

		initEClass(diskEClass, Disk.class, "Disk", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEReference(getDisk_Version(), this.getVersion(), this.getVersion_Disks(), "version", null, 0, 1, Disk.class, IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getDisk_Index(), ecorePackage.getEInt(), "index", null, 0, 1, Disk.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getDisk_Size(), ecorePackage.getELong(), "size", null, 0, 1, Disk.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getDisk_SectorSize(), ecorePackage.getEInt(), "sectorSize", null, 0, 1, Disk.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getDisk_Table(), ecorePackage.getEString(), "table", "", 0, 1, Disk.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getDisk_Id(), ecorePackage.getEString(), "id", "", 0, 1, Disk.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getDisk_Partitions(), this.getPartition(), null, "partitions", null, 0, -1, Disk.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(partitionEClass, Partition.class, "Partition", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getPartition_Number(), ecorePackage.getEInt(), "number", null, 0, 1, Partition.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getPartition_Offset(), ecorePackage.getELong(), "offset", null, 0, 1, Partition.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getPartition_Length(), ecorePackage.getELong(), "length", null, 0, 1, Partition.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getPartition_Type(), ecorePackage.getEString(), "type", "", 0, 1, Partition.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getPartition_Name(), ecorePackage.getEString(), "name", "", 0, 1, Partition.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getPartition_Uuid(), ecorePackage.getEString(), "uuid", "", 0, 1, Partition.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getPartition_Bootable(), ecorePackage.getEBoolean(), "bootable", null, 0, 1, Partition.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getPartition_Volume(), this.getVolume(), null, "volume", null, 0, 1, Partition.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(volumeEClass, Volume.class, "Volume", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEReference(getVolume_Version(), this.getVersion(), this.getVersion_Volumes(), "version", null, 0, 1, Volume.class, IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVolume_Index(), ecorePackage.getEInt(), "index", null, 0, 1, Volume.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVolume_Device(), ecorePackage.getEString(), "device", "", 0, 1, Volume.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVolume_Type(), ecorePackage.getEString(), "type", "", 0, 1, Volume.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVolume_Uuid(), ecorePackage.getEString(), "uuid", "", 0, 1, Volume.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVolume_Label(), ecorePackage.getEString(), "label", "", 0, 1, Volume.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVolume_MountPoint(), ecorePackage.getEString(), "mountPoint", null, 0, 1, Volume.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVolume_Size(), ecorePackage.getELong(), "size", null, 0, 1, Volume.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVolume_UsedBytes(), ecorePackage.getELong(), "usedBytes", null, 0, 1, Volume.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVolume_FileBytes(), ecorePackage.getELong(), "fileBytes", null, 0, 1, Volume.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVolume_Entries(), ecorePackage.getELong(), "entries", null, 0, 1, Volume.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVolume_BlockSize(), ecorePackage.getEInt(), "blockSize", null, 0, 1, Volume.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVolume_Features(), ecorePackage.getEString(), "features", null, 0, -1, Volume.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, !IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVolume_Warnings(), ecorePackage.getEString(), "warnings", null, 0, -1, Volume.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, !IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		// Initialize data types
		initEDataType(instantEDataType, Instant.class, "Instant", IS_SERIALIZABLE, !IS_GENERATED_INSTANCE_CLASS);

		// Create resource
		createResource(eNS_URI);
	}

} //MiragePackageImpl
