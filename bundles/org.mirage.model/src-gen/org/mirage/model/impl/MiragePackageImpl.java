// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import java.time.Instant;

import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

import org.eclipse.emf.ecore.impl.EPackageImpl;

import org.mirage.model.AddUserEdit;
import org.mirage.model.AttributeSetting;
import org.mirage.model.ChangeParameter;
import org.mirage.model.ChangeSet;
import org.mirage.model.Disk;
import org.mirage.model.DiskContent;
import org.mirage.model.DropKeyEdit;
import org.mirage.model.DropLineEdit;
import org.mirage.model.Edit;
import org.mirage.model.EntryKind;
import org.mirage.model.EntryMetadata;
import org.mirage.model.Expectation;
import org.mirage.model.FileContent;
import org.mirage.model.FirstBootScriptEdit;
import org.mirage.model.HostNameEdit;
import org.mirage.model.Image;
import org.mirage.model.InsertLineEdit;
import org.mirage.model.InstallPackagesEdit;
import org.mirage.model.KeyForm;
import org.mirage.model.Library;
import org.mirage.model.LinePlace;
import org.mirage.model.LinkEdit;
import org.mirage.model.LocaleEdit;
import org.mirage.model.LockUserEdit;
import org.mirage.model.MetadataEdit;
import org.mirage.model.MirageFactory;
import org.mirage.model.MiragePackage;
import org.mirage.model.Partition;
import org.mirage.model.PasswordEdit;
import org.mirage.model.PatchEdit;
import org.mirage.model.PathEdit;
import org.mirage.model.PutEdit;
import org.mirage.model.PutTreeEdit;
import org.mirage.model.RemoveEdit;
import org.mirage.model.RemovePackagesEdit;
import org.mirage.model.RenameEdit;
import org.mirage.model.ReplaceTextEdit;
import org.mirage.model.RunScriptEdit;
import org.mirage.model.ScriptEdit;
import org.mirage.model.ServiceEdit;
import org.mirage.model.SetKeyEdit;
import org.mirage.model.SshKeyEdit;
import org.mirage.model.StoredContent;
import org.mirage.model.TextContent;
import org.mirage.model.TextEdit;
import org.mirage.model.TimeZoneEdit;
import org.mirage.model.UserEdit;
import org.mirage.model.Version;
import org.mirage.model.VersionContent;
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
	private EClass changeSetEClass = null;

	/**
	 * @generated
	 */
	private EClass changeParameterEClass = null;

	/**
	 * @generated
	 */
	private EClass editEClass = null;

	/**
	 * @generated
	 */
	private EClass pathEditEClass = null;

	/**
	 * @generated
	 */
	private EClass expectationEClass = null;

	/**
	 * @generated
	 */
	private EClass entryMetadataEClass = null;

	/**
	 * @generated
	 */
	private EClass attributeSettingEClass = null;

	/**
	 * @generated
	 */
	private EClass fileContentEClass = null;

	/**
	 * @generated
	 */
	private EClass storedContentEClass = null;

	/**
	 * @generated
	 */
	private EClass textContentEClass = null;

	/**
	 * @generated
	 */
	private EClass diskContentEClass = null;

	/**
	 * @generated
	 */
	private EClass versionContentEClass = null;

	/**
	 * @generated
	 */
	private EClass putEditEClass = null;

	/**
	 * @generated
	 */
	private EClass putTreeEditEClass = null;

	/**
	 * @generated
	 */
	private EClass removeEditEClass = null;

	/**
	 * @generated
	 */
	private EClass renameEditEClass = null;

	/**
	 * @generated
	 */
	private EClass linkEditEClass = null;

	/**
	 * @generated
	 */
	private EClass metadataEditEClass = null;

	/**
	 * @generated
	 */
	private EClass textEditEClass = null;

	/**
	 * @generated
	 */
	private EClass replaceTextEditEClass = null;

	/**
	 * @generated
	 */
	private EClass setKeyEditEClass = null;

	/**
	 * @generated
	 */
	private EClass dropKeyEditEClass = null;

	/**
	 * @generated
	 */
	private EClass insertLineEditEClass = null;

	/**
	 * @generated
	 */
	private EClass dropLineEditEClass = null;

	/**
	 * @generated
	 */
	private EClass patchEditEClass = null;

	/**
	 * @generated
	 */
	private EClass hostNameEditEClass = null;

	/**
	 * @generated
	 */
	private EClass timeZoneEditEClass = null;

	/**
	 * @generated
	 */
	private EClass localeEditEClass = null;

	/**
	 * @generated
	 */
	private EClass userEditEClass = null;

	/**
	 * @generated
	 */
	private EClass addUserEditEClass = null;

	/**
	 * @generated
	 */
	private EClass lockUserEditEClass = null;

	/**
	 * @generated
	 */
	private EClass passwordEditEClass = null;

	/**
	 * @generated
	 */
	private EClass sshKeyEditEClass = null;

	/**
	 * @generated
	 */
	private EClass serviceEditEClass = null;

	/**
	 * @generated
	 */
	private EClass installPackagesEditEClass = null;

	/**
	 * @generated
	 */
	private EClass removePackagesEditEClass = null;

	/**
	 * @generated
	 */
	private EClass scriptEditEClass = null;

	/**
	 * @generated
	 */
	private EClass runScriptEditEClass = null;

	/**
	 * @generated
	 */
	private EClass firstBootScriptEditEClass = null;

	/**
	 * @generated
	 */
	private EEnum entryKindEEnum = null;

	/**
	 * @generated
	 */
	private EEnum keyFormEEnum = null;

	/**
	 * @generated
	 */
	private EEnum linePlaceEEnum = null;

	/**
	 * @generated
	 */
	private EDataType instantEDataType = null;

	/**
	 * @generated
	 */
	private EDataType textsEDataType = null;

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
	public EAttribute getVersion_Platform() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(12);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_Detailed() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(13);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getVersion_Disks() {
		return (EReference)versionEClass.getEStructuralFeatures().get(14);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getVersion_Volumes() {
		return (EReference)versionEClass.getEStructuralFeatures().get(15);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_Warnings() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(16);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getVersion_Parents() {
		return (EReference)versionEClass.getEStructuralFeatures().get(17);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_MachineName() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(18);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_SystemType() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(19);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_Processors() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(20);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_Memory() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(21);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_Networks() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(22);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersion_Firmware() {
		return (EAttribute)versionEClass.getEStructuralFeatures().get(23);
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
	public EAttribute getPartition_Holds() {
		return (EAttribute)partitionEClass.getEStructuralFeatures().get(7);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getPartition_Volume() {
		return (EReference)partitionEClass.getEStructuralFeatures().get(8);
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
	public EClass getChangeSet() {
		return changeSetEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getChangeSet_Title() {
		return (EAttribute)changeSetEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getChangeSet_FromVersion() {
		return (EAttribute)changeSetEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getChangeSet_FromRecord() {
		return (EAttribute)changeSetEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getChangeSet_ToVersion() {
		return (EAttribute)changeSetEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getChangeSet_ToRecord() {
		return (EAttribute)changeSetEClass.getEStructuralFeatures().get(4);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getChangeSet_Parameters() {
		return (EReference)changeSetEClass.getEStructuralFeatures().get(5);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getChangeSet_Edits() {
		return (EReference)changeSetEClass.getEStructuralFeatures().get(6);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getChangeSet_Comment() {
		return (EAttribute)changeSetEClass.getEStructuralFeatures().get(7);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getChangeSet_ClosingComment() {
		return (EAttribute)changeSetEClass.getEStructuralFeatures().get(8);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getChangeParameter() {
		return changeParameterEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getChangeParameter_Name() {
		return (EAttribute)changeParameterEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getChangeParameter_Initial() {
		return (EAttribute)changeParameterEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getChangeParameter_About() {
		return (EAttribute)changeParameterEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getChangeParameter_Secret() {
		return (EAttribute)changeParameterEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getChangeParameter_Comment() {
		return (EAttribute)changeParameterEClass.getEStructuralFeatures().get(4);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getEdit() {
		return editEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getEdit_ChangeSet() {
		return (EReference)editEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getEdit_Expectation() {
		return (EReference)editEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getEdit_Comment() {
		return (EAttribute)editEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getPathEdit() {
		return pathEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getPathEdit_Path() {
		return (EAttribute)pathEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getExpectation() {
		return expectationEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getExpectation_Absent() {
		return (EAttribute)expectationEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getExpectation_Kind() {
		return (EAttribute)expectationEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getExpectation_Content() {
		return (EAttribute)expectationEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getExpectation_Target() {
		return (EAttribute)expectationEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getExpectation_Device() {
		return (EAttribute)expectationEClass.getEStructuralFeatures().get(4);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getExpectation_Below() {
		return (EAttribute)expectationEClass.getEStructuralFeatures().get(5);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getExpectation_Metadata() {
		return (EReference)expectationEClass.getEStructuralFeatures().get(6);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getEntryMetadata() {
		return entryMetadataEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getEntryMetadata_Permissions() {
		return (EAttribute)entryMetadataEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getEntryMetadata_Owner() {
		return (EAttribute)entryMetadataEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getEntryMetadata_Group() {
		return (EAttribute)entryMetadataEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getEntryMetadata_Time() {
		return (EAttribute)entryMetadataEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getEntryMetadata_Flags() {
		return (EAttribute)entryMetadataEClass.getEStructuralFeatures().get(4);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getEntryMetadata_Project() {
		return (EAttribute)entryMetadataEClass.getEStructuralFeatures().get(5);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getEntryMetadata_Attributes() {
		return (EReference)entryMetadataEClass.getEStructuralFeatures().get(6);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getAttributeSetting() {
		return attributeSettingEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getAttributeSetting_Name() {
		return (EAttribute)attributeSettingEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getAttributeSetting_Value() {
		return (EAttribute)attributeSettingEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getAttributeSetting_Chunk() {
		return (EAttribute)attributeSettingEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getAttributeSetting_Size() {
		return (EAttribute)attributeSettingEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getFileContent() {
		return fileContentEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getStoredContent() {
		return storedContentEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getStoredContent_Name() {
		return (EAttribute)storedContentEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getStoredContent_Size() {
		return (EAttribute)storedContentEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getTextContent() {
		return textContentEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getTextContent_Text() {
		return (EAttribute)textContentEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getTextContent_Template() {
		return (EAttribute)textContentEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getDiskContent() {
		return diskContentEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getDiskContent_File() {
		return (EAttribute)diskContentEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getVersionContent() {
		return versionContentEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersionContent_Version() {
		return (EAttribute)versionContentEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getVersionContent_Path() {
		return (EAttribute)versionContentEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getPutEdit() {
		return putEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getPutEdit_Kind() {
		return (EAttribute)putEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getPutEdit_Content() {
		return (EReference)putEditEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getPutEdit_Target() {
		return (EAttribute)putEditEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getPutEdit_Device() {
		return (EAttribute)putEditEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getPutEdit_Metadata() {
		return (EReference)putEditEClass.getEStructuralFeatures().get(4);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getPutTreeEdit() {
		return putTreeEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getPutTreeEdit_Content() {
		return (EReference)putTreeEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getPutTreeEdit_Metadata() {
		return (EReference)putTreeEditEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getRemoveEdit() {
		return removeEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getRemoveEdit_Tree() {
		return (EAttribute)removeEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getRenameEdit() {
		return renameEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getRenameEdit_To() {
		return (EAttribute)renameEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getLinkEdit() {
		return linkEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getLinkEdit_File() {
		return (EAttribute)linkEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getMetadataEdit() {
		return metadataEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getMetadataEdit_Metadata() {
		return (EReference)metadataEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getTextEdit() {
		return textEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getTextEdit_Metadata() {
		return (EReference)textEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getReplaceTextEdit() {
		return replaceTextEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getReplaceTextEdit_Pattern() {
		return (EAttribute)replaceTextEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getReplaceTextEdit_Replacement() {
		return (EAttribute)replaceTextEditEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getReplaceTextEdit_Times() {
		return (EAttribute)replaceTextEditEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getReplaceTextEdit_AtLeast() {
		return (EAttribute)replaceTextEditEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getSetKeyEdit() {
		return setKeyEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getSetKeyEdit_Form() {
		return (EAttribute)setKeyEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getSetKeyEdit_Section() {
		return (EAttribute)setKeyEditEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getSetKeyEdit_Key() {
		return (EAttribute)setKeyEditEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getSetKeyEdit_Value() {
		return (EAttribute)setKeyEditEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getDropKeyEdit() {
		return dropKeyEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getDropKeyEdit_Form() {
		return (EAttribute)dropKeyEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getDropKeyEdit_Section() {
		return (EAttribute)dropKeyEditEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getDropKeyEdit_Key() {
		return (EAttribute)dropKeyEditEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getInsertLineEdit() {
		return insertLineEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getInsertLineEdit_Line() {
		return (EAttribute)insertLineEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getInsertLineEdit_Place() {
		return (EAttribute)insertLineEditEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getInsertLineEdit_Pattern() {
		return (EAttribute)insertLineEditEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getInsertLineEdit_UnlessPresent() {
		return (EAttribute)insertLineEditEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getDropLineEdit() {
		return dropLineEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getDropLineEdit_Pattern() {
		return (EAttribute)dropLineEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getDropLineEdit_Line() {
		return (EAttribute)dropLineEditEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getDropLineEdit_Times() {
		return (EAttribute)dropLineEditEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getDropLineEdit_AtLeast() {
		return (EAttribute)dropLineEditEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getPatchEdit() {
		return patchEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getPatchEdit_Diff() {
		return (EAttribute)patchEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getHostNameEdit() {
		return hostNameEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getHostNameEdit_Name() {
		return (EAttribute)hostNameEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getTimeZoneEdit() {
		return timeZoneEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getTimeZoneEdit_Zone() {
		return (EAttribute)timeZoneEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getLocaleEdit() {
		return localeEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getLocaleEdit_Name() {
		return (EAttribute)localeEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getUserEdit() {
		return userEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getUserEdit_User() {
		return (EAttribute)userEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getAddUserEdit() {
		return addUserEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getAddUserEdit_Number() {
		return (EAttribute)addUserEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getAddUserEdit_GroupNumber() {
		return (EAttribute)addUserEditEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getAddUserEdit_Groups() {
		return (EAttribute)addUserEditEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getAddUserEdit_Home() {
		return (EAttribute)addUserEditEClass.getEStructuralFeatures().get(3);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getAddUserEdit_Shell() {
		return (EAttribute)addUserEditEClass.getEStructuralFeatures().get(4);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getAddUserEdit_About() {
		return (EAttribute)addUserEditEClass.getEStructuralFeatures().get(5);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getAddUserEdit_System() {
		return (EAttribute)addUserEditEClass.getEStructuralFeatures().get(6);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getLockUserEdit() {
		return lockUserEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getLockUserEdit_Locked() {
		return (EAttribute)lockUserEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getPasswordEdit() {
		return passwordEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getPasswordEdit_Hash() {
		return (EAttribute)passwordEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getPasswordEdit_Value() {
		return (EAttribute)passwordEditEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getSshKeyEdit() {
		return sshKeyEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getSshKeyEdit_Key() {
		return (EAttribute)sshKeyEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getServiceEdit() {
		return serviceEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getServiceEdit_Unit() {
		return (EAttribute)serviceEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getServiceEdit_Enabled() {
		return (EAttribute)serviceEditEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getInstallPackagesEdit() {
		return installPackagesEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getInstallPackagesEdit_Files() {
		return (EReference)installPackagesEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getInstallPackagesEdit_Repositories() {
		return (EAttribute)installPackagesEditEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getInstallPackagesEdit_Packages() {
		return (EAttribute)installPackagesEditEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getRemovePackagesEdit() {
		return removePackagesEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getRemovePackagesEdit_Packages() {
		return (EAttribute)removePackagesEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getRemovePackagesEdit_Purge() {
		return (EAttribute)removePackagesEditEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getScriptEdit() {
		return scriptEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EReference getScriptEdit_Content() {
		return (EReference)scriptEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getScriptEdit_Interpreter() {
		return (EAttribute)scriptEditEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getRunScriptEdit() {
		return runScriptEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getRunScriptEdit_Arguments() {
		return (EAttribute)runScriptEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getRunScriptEdit_Timeout() {
		return (EAttribute)runScriptEditEClass.getEStructuralFeatures().get(1);
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getRunScriptEdit_About() {
		return (EAttribute)runScriptEditEClass.getEStructuralFeatures().get(2);
	}

	/**
	 * @generated
	 */
	@Override
	public EClass getFirstBootScriptEdit() {
		return firstBootScriptEditEClass;
	}

	/**
	 * @generated
	 */
	@Override
	public EAttribute getFirstBootScriptEdit_Name() {
		return (EAttribute)firstBootScriptEditEClass.getEStructuralFeatures().get(0);
	}

	/**
	 * @generated
	 */
	@Override
	public EEnum getEntryKind() {
		return entryKindEEnum;
	}

	/**
	 * @generated
	 */
	@Override
	public EEnum getKeyForm() {
		return keyFormEEnum;
	}

	/**
	 * @generated
	 */
	@Override
	public EEnum getLinePlace() {
		return linePlaceEEnum;
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
	public EDataType getTexts() {
		return textsEDataType;
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
		createEAttribute(versionEClass, VERSION__PLATFORM);
		createEAttribute(versionEClass, VERSION__DETAILED);
		createEReference(versionEClass, VERSION__DISKS);
		createEReference(versionEClass, VERSION__VOLUMES);
		createEAttribute(versionEClass, VERSION__WARNINGS);
		createEReference(versionEClass, VERSION__PARENTS);
		createEAttribute(versionEClass, VERSION__MACHINE_NAME);
		createEAttribute(versionEClass, VERSION__SYSTEM_TYPE);
		createEAttribute(versionEClass, VERSION__PROCESSORS);
		createEAttribute(versionEClass, VERSION__MEMORY);
		createEAttribute(versionEClass, VERSION__NETWORKS);
		createEAttribute(versionEClass, VERSION__FIRMWARE);

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
		createEAttribute(partitionEClass, PARTITION__HOLDS);
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

		changeSetEClass = createEClass(CHANGE_SET);
		createEAttribute(changeSetEClass, CHANGE_SET__TITLE);
		createEAttribute(changeSetEClass, CHANGE_SET__FROM_VERSION);
		createEAttribute(changeSetEClass, CHANGE_SET__FROM_RECORD);
		createEAttribute(changeSetEClass, CHANGE_SET__TO_VERSION);
		createEAttribute(changeSetEClass, CHANGE_SET__TO_RECORD);
		createEReference(changeSetEClass, CHANGE_SET__PARAMETERS);
		createEReference(changeSetEClass, CHANGE_SET__EDITS);
		createEAttribute(changeSetEClass, CHANGE_SET__COMMENT);
		createEAttribute(changeSetEClass, CHANGE_SET__CLOSING_COMMENT);

		changeParameterEClass = createEClass(CHANGE_PARAMETER);
		createEAttribute(changeParameterEClass, CHANGE_PARAMETER__NAME);
		createEAttribute(changeParameterEClass, CHANGE_PARAMETER__INITIAL);
		createEAttribute(changeParameterEClass, CHANGE_PARAMETER__ABOUT);
		createEAttribute(changeParameterEClass, CHANGE_PARAMETER__SECRET);
		createEAttribute(changeParameterEClass, CHANGE_PARAMETER__COMMENT);

		editEClass = createEClass(EDIT);
		createEReference(editEClass, EDIT__CHANGE_SET);
		createEReference(editEClass, EDIT__EXPECTATION);
		createEAttribute(editEClass, EDIT__COMMENT);

		pathEditEClass = createEClass(PATH_EDIT);
		createEAttribute(pathEditEClass, PATH_EDIT__PATH);

		expectationEClass = createEClass(EXPECTATION);
		createEAttribute(expectationEClass, EXPECTATION__ABSENT);
		createEAttribute(expectationEClass, EXPECTATION__KIND);
		createEAttribute(expectationEClass, EXPECTATION__CONTENT);
		createEAttribute(expectationEClass, EXPECTATION__TARGET);
		createEAttribute(expectationEClass, EXPECTATION__DEVICE);
		createEAttribute(expectationEClass, EXPECTATION__BELOW);
		createEReference(expectationEClass, EXPECTATION__METADATA);

		entryMetadataEClass = createEClass(ENTRY_METADATA);
		createEAttribute(entryMetadataEClass, ENTRY_METADATA__PERMISSIONS);
		createEAttribute(entryMetadataEClass, ENTRY_METADATA__OWNER);
		createEAttribute(entryMetadataEClass, ENTRY_METADATA__GROUP);
		createEAttribute(entryMetadataEClass, ENTRY_METADATA__TIME);
		createEAttribute(entryMetadataEClass, ENTRY_METADATA__FLAGS);
		createEAttribute(entryMetadataEClass, ENTRY_METADATA__PROJECT);
		createEReference(entryMetadataEClass, ENTRY_METADATA__ATTRIBUTES);

		attributeSettingEClass = createEClass(ATTRIBUTE_SETTING);
		createEAttribute(attributeSettingEClass, ATTRIBUTE_SETTING__NAME);
		createEAttribute(attributeSettingEClass, ATTRIBUTE_SETTING__VALUE);
		createEAttribute(attributeSettingEClass, ATTRIBUTE_SETTING__CHUNK);
		createEAttribute(attributeSettingEClass, ATTRIBUTE_SETTING__SIZE);

		fileContentEClass = createEClass(FILE_CONTENT);

		storedContentEClass = createEClass(STORED_CONTENT);
		createEAttribute(storedContentEClass, STORED_CONTENT__NAME);
		createEAttribute(storedContentEClass, STORED_CONTENT__SIZE);

		textContentEClass = createEClass(TEXT_CONTENT);
		createEAttribute(textContentEClass, TEXT_CONTENT__TEXT);
		createEAttribute(textContentEClass, TEXT_CONTENT__TEMPLATE);

		diskContentEClass = createEClass(DISK_CONTENT);
		createEAttribute(diskContentEClass, DISK_CONTENT__FILE);

		versionContentEClass = createEClass(VERSION_CONTENT);
		createEAttribute(versionContentEClass, VERSION_CONTENT__VERSION);
		createEAttribute(versionContentEClass, VERSION_CONTENT__PATH);

		putEditEClass = createEClass(PUT_EDIT);
		createEAttribute(putEditEClass, PUT_EDIT__KIND);
		createEReference(putEditEClass, PUT_EDIT__CONTENT);
		createEAttribute(putEditEClass, PUT_EDIT__TARGET);
		createEAttribute(putEditEClass, PUT_EDIT__DEVICE);
		createEReference(putEditEClass, PUT_EDIT__METADATA);

		putTreeEditEClass = createEClass(PUT_TREE_EDIT);
		createEReference(putTreeEditEClass, PUT_TREE_EDIT__CONTENT);
		createEReference(putTreeEditEClass, PUT_TREE_EDIT__METADATA);

		removeEditEClass = createEClass(REMOVE_EDIT);
		createEAttribute(removeEditEClass, REMOVE_EDIT__TREE);

		renameEditEClass = createEClass(RENAME_EDIT);
		createEAttribute(renameEditEClass, RENAME_EDIT__TO);

		linkEditEClass = createEClass(LINK_EDIT);
		createEAttribute(linkEditEClass, LINK_EDIT__FILE);

		metadataEditEClass = createEClass(METADATA_EDIT);
		createEReference(metadataEditEClass, METADATA_EDIT__METADATA);

		textEditEClass = createEClass(TEXT_EDIT);
		createEReference(textEditEClass, TEXT_EDIT__METADATA);

		replaceTextEditEClass = createEClass(REPLACE_TEXT_EDIT);
		createEAttribute(replaceTextEditEClass, REPLACE_TEXT_EDIT__PATTERN);
		createEAttribute(replaceTextEditEClass, REPLACE_TEXT_EDIT__REPLACEMENT);
		createEAttribute(replaceTextEditEClass, REPLACE_TEXT_EDIT__TIMES);
		createEAttribute(replaceTextEditEClass, REPLACE_TEXT_EDIT__AT_LEAST);

		setKeyEditEClass = createEClass(SET_KEY_EDIT);
		createEAttribute(setKeyEditEClass, SET_KEY_EDIT__FORM);
		createEAttribute(setKeyEditEClass, SET_KEY_EDIT__SECTION);
		createEAttribute(setKeyEditEClass, SET_KEY_EDIT__KEY);
		createEAttribute(setKeyEditEClass, SET_KEY_EDIT__VALUE);

		dropKeyEditEClass = createEClass(DROP_KEY_EDIT);
		createEAttribute(dropKeyEditEClass, DROP_KEY_EDIT__FORM);
		createEAttribute(dropKeyEditEClass, DROP_KEY_EDIT__SECTION);
		createEAttribute(dropKeyEditEClass, DROP_KEY_EDIT__KEY);

		insertLineEditEClass = createEClass(INSERT_LINE_EDIT);
		createEAttribute(insertLineEditEClass, INSERT_LINE_EDIT__LINE);
		createEAttribute(insertLineEditEClass, INSERT_LINE_EDIT__PLACE);
		createEAttribute(insertLineEditEClass, INSERT_LINE_EDIT__PATTERN);
		createEAttribute(insertLineEditEClass, INSERT_LINE_EDIT__UNLESS_PRESENT);

		dropLineEditEClass = createEClass(DROP_LINE_EDIT);
		createEAttribute(dropLineEditEClass, DROP_LINE_EDIT__PATTERN);
		createEAttribute(dropLineEditEClass, DROP_LINE_EDIT__LINE);
		createEAttribute(dropLineEditEClass, DROP_LINE_EDIT__TIMES);
		createEAttribute(dropLineEditEClass, DROP_LINE_EDIT__AT_LEAST);

		patchEditEClass = createEClass(PATCH_EDIT);
		createEAttribute(patchEditEClass, PATCH_EDIT__DIFF);

		hostNameEditEClass = createEClass(HOST_NAME_EDIT);
		createEAttribute(hostNameEditEClass, HOST_NAME_EDIT__NAME);

		timeZoneEditEClass = createEClass(TIME_ZONE_EDIT);
		createEAttribute(timeZoneEditEClass, TIME_ZONE_EDIT__ZONE);

		localeEditEClass = createEClass(LOCALE_EDIT);
		createEAttribute(localeEditEClass, LOCALE_EDIT__NAME);

		userEditEClass = createEClass(USER_EDIT);
		createEAttribute(userEditEClass, USER_EDIT__USER);

		addUserEditEClass = createEClass(ADD_USER_EDIT);
		createEAttribute(addUserEditEClass, ADD_USER_EDIT__NUMBER);
		createEAttribute(addUserEditEClass, ADD_USER_EDIT__GROUP_NUMBER);
		createEAttribute(addUserEditEClass, ADD_USER_EDIT__GROUPS);
		createEAttribute(addUserEditEClass, ADD_USER_EDIT__HOME);
		createEAttribute(addUserEditEClass, ADD_USER_EDIT__SHELL);
		createEAttribute(addUserEditEClass, ADD_USER_EDIT__ABOUT);
		createEAttribute(addUserEditEClass, ADD_USER_EDIT__SYSTEM);

		lockUserEditEClass = createEClass(LOCK_USER_EDIT);
		createEAttribute(lockUserEditEClass, LOCK_USER_EDIT__LOCKED);

		passwordEditEClass = createEClass(PASSWORD_EDIT);
		createEAttribute(passwordEditEClass, PASSWORD_EDIT__HASH);
		createEAttribute(passwordEditEClass, PASSWORD_EDIT__VALUE);

		sshKeyEditEClass = createEClass(SSH_KEY_EDIT);
		createEAttribute(sshKeyEditEClass, SSH_KEY_EDIT__KEY);

		serviceEditEClass = createEClass(SERVICE_EDIT);
		createEAttribute(serviceEditEClass, SERVICE_EDIT__UNIT);
		createEAttribute(serviceEditEClass, SERVICE_EDIT__ENABLED);

		installPackagesEditEClass = createEClass(INSTALL_PACKAGES_EDIT);
		createEReference(installPackagesEditEClass, INSTALL_PACKAGES_EDIT__FILES);
		createEAttribute(installPackagesEditEClass, INSTALL_PACKAGES_EDIT__REPOSITORIES);
		createEAttribute(installPackagesEditEClass, INSTALL_PACKAGES_EDIT__PACKAGES);

		removePackagesEditEClass = createEClass(REMOVE_PACKAGES_EDIT);
		createEAttribute(removePackagesEditEClass, REMOVE_PACKAGES_EDIT__PACKAGES);
		createEAttribute(removePackagesEditEClass, REMOVE_PACKAGES_EDIT__PURGE);

		scriptEditEClass = createEClass(SCRIPT_EDIT);
		createEReference(scriptEditEClass, SCRIPT_EDIT__CONTENT);
		createEAttribute(scriptEditEClass, SCRIPT_EDIT__INTERPRETER);

		runScriptEditEClass = createEClass(RUN_SCRIPT_EDIT);
		createEAttribute(runScriptEditEClass, RUN_SCRIPT_EDIT__ARGUMENTS);
		createEAttribute(runScriptEditEClass, RUN_SCRIPT_EDIT__TIMEOUT);
		createEAttribute(runScriptEditEClass, RUN_SCRIPT_EDIT__ABOUT);

		firstBootScriptEditEClass = createEClass(FIRST_BOOT_SCRIPT_EDIT);
		createEAttribute(firstBootScriptEditEClass, FIRST_BOOT_SCRIPT_EDIT__NAME);

		// Create enums
		entryKindEEnum = createEEnum(ENTRY_KIND);
		keyFormEEnum = createEEnum(KEY_FORM);
		linePlaceEEnum = createEEnum(LINE_PLACE);

		// Create data types
		instantEDataType = createEDataType(INSTANT);
		textsEDataType = createEDataType(TEXTS);
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
		pathEditEClass.getESuperTypes().add(this.getEdit());
		storedContentEClass.getESuperTypes().add(this.getFileContent());
		textContentEClass.getESuperTypes().add(this.getFileContent());
		diskContentEClass.getESuperTypes().add(this.getFileContent());
		versionContentEClass.getESuperTypes().add(this.getFileContent());
		putEditEClass.getESuperTypes().add(this.getPathEdit());
		putTreeEditEClass.getESuperTypes().add(this.getPathEdit());
		removeEditEClass.getESuperTypes().add(this.getPathEdit());
		renameEditEClass.getESuperTypes().add(this.getPathEdit());
		linkEditEClass.getESuperTypes().add(this.getPathEdit());
		metadataEditEClass.getESuperTypes().add(this.getPathEdit());
		textEditEClass.getESuperTypes().add(this.getPathEdit());
		replaceTextEditEClass.getESuperTypes().add(this.getTextEdit());
		setKeyEditEClass.getESuperTypes().add(this.getTextEdit());
		dropKeyEditEClass.getESuperTypes().add(this.getTextEdit());
		insertLineEditEClass.getESuperTypes().add(this.getTextEdit());
		dropLineEditEClass.getESuperTypes().add(this.getTextEdit());
		patchEditEClass.getESuperTypes().add(this.getTextEdit());
		hostNameEditEClass.getESuperTypes().add(this.getEdit());
		timeZoneEditEClass.getESuperTypes().add(this.getEdit());
		localeEditEClass.getESuperTypes().add(this.getEdit());
		userEditEClass.getESuperTypes().add(this.getEdit());
		addUserEditEClass.getESuperTypes().add(this.getUserEdit());
		lockUserEditEClass.getESuperTypes().add(this.getUserEdit());
		passwordEditEClass.getESuperTypes().add(this.getUserEdit());
		sshKeyEditEClass.getESuperTypes().add(this.getUserEdit());
		serviceEditEClass.getESuperTypes().add(this.getEdit());
		installPackagesEditEClass.getESuperTypes().add(this.getEdit());
		removePackagesEditEClass.getESuperTypes().add(this.getEdit());
		scriptEditEClass.getESuperTypes().add(this.getEdit());
		runScriptEditEClass.getESuperTypes().add(this.getScriptEdit());
		firstBootScriptEditEClass.getESuperTypes().add(this.getScriptEdit());

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
		initEAttribute(getVersion_Platform(), this.getTexts(), "platform", null, 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_Detailed(), ecorePackage.getEBoolean(), "detailed", null, 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getVersion_Disks(), this.getDisk(), this.getDisk_Version(), "disks", null, 0, -1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getVersion_Volumes(), this.getVolume(), this.getVolume_Version(), "volumes", null, 0, -1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_Warnings(), ecorePackage.getEString(), "warnings", null, 0, -1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, !IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getVersion_Parents(), this.getVersion(), null, "parents", null, 0, -1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_MachineName(), ecorePackage.getEString(), "machineName", "", 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_SystemType(), ecorePackage.getEString(), "systemType", "", 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_Processors(), ecorePackage.getEInt(), "processors", null, 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_Memory(), ecorePackage.getELong(), "memory", null, 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_Networks(), ecorePackage.getEString(), "networks", null, 0, -1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, !IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersion_Firmware(), ecorePackage.getEString(), "firmware", "", 0, 1, Version.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

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
		initEAttribute(getPartition_Holds(), ecorePackage.getEString(), "holds", "", 0, 1, Partition.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
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

		initEClass(changeSetEClass, ChangeSet.class, "ChangeSet", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getChangeSet_Title(), ecorePackage.getEString(), "title", "", 0, 1, ChangeSet.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getChangeSet_FromVersion(), ecorePackage.getEString(), "fromVersion", null, 0, 1, ChangeSet.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getChangeSet_FromRecord(), ecorePackage.getEString(), "fromRecord", null, 0, 1, ChangeSet.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getChangeSet_ToVersion(), ecorePackage.getEString(), "toVersion", null, 0, 1, ChangeSet.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getChangeSet_ToRecord(), ecorePackage.getEString(), "toRecord", null, 0, 1, ChangeSet.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getChangeSet_Parameters(), this.getChangeParameter(), null, "parameters", null, 0, -1, ChangeSet.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getChangeSet_Edits(), this.getEdit(), this.getEdit_ChangeSet(), "edits", null, 0, -1, ChangeSet.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getChangeSet_Comment(), ecorePackage.getEString(), "comment", null, 0, -1, ChangeSet.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, !IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getChangeSet_ClosingComment(), ecorePackage.getEString(), "closingComment", null, 0, -1, ChangeSet.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, !IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(changeParameterEClass, ChangeParameter.class, "ChangeParameter", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getChangeParameter_Name(), ecorePackage.getEString(), "name", "", 0, 1, ChangeParameter.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getChangeParameter_Initial(), ecorePackage.getEString(), "initial", null, 0, 1, ChangeParameter.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getChangeParameter_About(), ecorePackage.getEString(), "about", null, 0, 1, ChangeParameter.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getChangeParameter_Secret(), ecorePackage.getEBoolean(), "secret", null, 0, 1, ChangeParameter.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getChangeParameter_Comment(), ecorePackage.getEString(), "comment", null, 0, -1, ChangeParameter.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, !IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(editEClass, Edit.class, "Edit", IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEReference(getEdit_ChangeSet(), this.getChangeSet(), this.getChangeSet_Edits(), "changeSet", null, 0, 1, Edit.class, IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getEdit_Expectation(), this.getExpectation(), null, "expectation", null, 0, 1, Edit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getEdit_Comment(), ecorePackage.getEString(), "comment", null, 0, -1, Edit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, !IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(pathEditEClass, PathEdit.class, "PathEdit", IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getPathEdit_Path(), ecorePackage.getEString(), "path", "", 0, 1, PathEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(expectationEClass, Expectation.class, "Expectation", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getExpectation_Absent(), ecorePackage.getEBoolean(), "absent", null, 0, 1, Expectation.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getExpectation_Kind(), ecorePackage.getEString(), "kind", null, 0, 1, Expectation.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getExpectation_Content(), ecorePackage.getEString(), "content", null, 0, 1, Expectation.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getExpectation_Target(), ecorePackage.getEString(), "target", null, 0, 1, Expectation.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getExpectation_Device(), ecorePackage.getEString(), "device", null, 0, 1, Expectation.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getExpectation_Below(), ecorePackage.getEString(), "below", null, 0, 1, Expectation.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getExpectation_Metadata(), this.getEntryMetadata(), null, "metadata", null, 0, 1, Expectation.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(entryMetadataEClass, EntryMetadata.class, "EntryMetadata", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getEntryMetadata_Permissions(), ecorePackage.getEString(), "permissions", null, 0, 1, EntryMetadata.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getEntryMetadata_Owner(), ecorePackage.getEString(), "owner", null, 0, 1, EntryMetadata.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getEntryMetadata_Group(), ecorePackage.getEString(), "group", null, 0, 1, EntryMetadata.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getEntryMetadata_Time(), ecorePackage.getEString(), "time", null, 0, 1, EntryMetadata.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getEntryMetadata_Flags(), ecorePackage.getEString(), "flags", null, 0, 1, EntryMetadata.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getEntryMetadata_Project(), ecorePackage.getEString(), "project", null, 0, 1, EntryMetadata.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getEntryMetadata_Attributes(), this.getAttributeSetting(), null, "attributes", null, 0, -1, EntryMetadata.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(attributeSettingEClass, AttributeSetting.class, "AttributeSetting", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getAttributeSetting_Name(), ecorePackage.getEString(), "name", "", 0, 1, AttributeSetting.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getAttributeSetting_Value(), ecorePackage.getEString(), "value", null, 0, 1, AttributeSetting.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getAttributeSetting_Chunk(), ecorePackage.getEString(), "chunk", null, 0, 1, AttributeSetting.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getAttributeSetting_Size(), ecorePackage.getEInt(), "size", null, 0, 1, AttributeSetting.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(fileContentEClass, FileContent.class, "FileContent", IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);

		initEClass(storedContentEClass, StoredContent.class, "StoredContent", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getStoredContent_Name(), ecorePackage.getEString(), "name", "", 0, 1, StoredContent.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getStoredContent_Size(), ecorePackage.getELong(), "size", null, 0, 1, StoredContent.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(textContentEClass, TextContent.class, "TextContent", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getTextContent_Text(), ecorePackage.getEString(), "text", "", 0, 1, TextContent.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getTextContent_Template(), ecorePackage.getEBoolean(), "template", null, 0, 1, TextContent.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(diskContentEClass, DiskContent.class, "DiskContent", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getDiskContent_File(), ecorePackage.getEString(), "file", "", 0, 1, DiskContent.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(versionContentEClass, VersionContent.class, "VersionContent", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getVersionContent_Version(), ecorePackage.getEString(), "version", "", 0, 1, VersionContent.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getVersionContent_Path(), ecorePackage.getEString(), "path", "", 0, 1, VersionContent.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(putEditEClass, PutEdit.class, "PutEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getPutEdit_Kind(), this.getEntryKind(), "kind", null, 0, 1, PutEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getPutEdit_Content(), this.getFileContent(), null, "content", null, 0, 1, PutEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getPutEdit_Target(), ecorePackage.getEString(), "target", null, 0, 1, PutEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getPutEdit_Device(), ecorePackage.getEString(), "device", null, 0, 1, PutEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getPutEdit_Metadata(), this.getEntryMetadata(), null, "metadata", null, 0, 1, PutEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(putTreeEditEClass, PutTreeEdit.class, "PutTreeEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEReference(getPutTreeEdit_Content(), this.getFileContent(), null, "content", null, 0, 1, PutTreeEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEReference(getPutTreeEdit_Metadata(), this.getEntryMetadata(), null, "metadata", null, 0, 1, PutTreeEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(removeEditEClass, RemoveEdit.class, "RemoveEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getRemoveEdit_Tree(), ecorePackage.getEBoolean(), "tree", null, 0, 1, RemoveEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(renameEditEClass, RenameEdit.class, "RenameEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getRenameEdit_To(), ecorePackage.getEString(), "to", "", 0, 1, RenameEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(linkEditEClass, LinkEdit.class, "LinkEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getLinkEdit_File(), ecorePackage.getEString(), "file", "", 0, 1, LinkEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(metadataEditEClass, MetadataEdit.class, "MetadataEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEReference(getMetadataEdit_Metadata(), this.getEntryMetadata(), null, "metadata", null, 0, 1, MetadataEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(textEditEClass, TextEdit.class, "TextEdit", IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEReference(getTextEdit_Metadata(), this.getEntryMetadata(), null, "metadata", null, 0, 1, TextEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(replaceTextEditEClass, ReplaceTextEdit.class, "ReplaceTextEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getReplaceTextEdit_Pattern(), ecorePackage.getEString(), "pattern", "", 0, 1, ReplaceTextEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getReplaceTextEdit_Replacement(), ecorePackage.getEString(), "replacement", "", 0, 1, ReplaceTextEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getReplaceTextEdit_Times(), ecorePackage.getEString(), "times", null, 0, 1, ReplaceTextEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getReplaceTextEdit_AtLeast(), ecorePackage.getEString(), "atLeast", null, 0, 1, ReplaceTextEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(setKeyEditEClass, SetKeyEdit.class, "SetKeyEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getSetKeyEdit_Form(), this.getKeyForm(), "form", null, 0, 1, SetKeyEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getSetKeyEdit_Section(), ecorePackage.getEString(), "section", null, 0, 1, SetKeyEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getSetKeyEdit_Key(), ecorePackage.getEString(), "key", "", 0, 1, SetKeyEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getSetKeyEdit_Value(), ecorePackage.getEString(), "value", "", 0, 1, SetKeyEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(dropKeyEditEClass, DropKeyEdit.class, "DropKeyEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getDropKeyEdit_Form(), this.getKeyForm(), "form", null, 0, 1, DropKeyEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getDropKeyEdit_Section(), ecorePackage.getEString(), "section", null, 0, 1, DropKeyEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getDropKeyEdit_Key(), ecorePackage.getEString(), "key", "", 0, 1, DropKeyEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(insertLineEditEClass, InsertLineEdit.class, "InsertLineEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getInsertLineEdit_Line(), ecorePackage.getEString(), "line", "", 0, 1, InsertLineEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getInsertLineEdit_Place(), this.getLinePlace(), "place", null, 0, 1, InsertLineEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getInsertLineEdit_Pattern(), ecorePackage.getEString(), "pattern", null, 0, 1, InsertLineEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getInsertLineEdit_UnlessPresent(), ecorePackage.getEBoolean(), "unlessPresent", null, 0, 1, InsertLineEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(dropLineEditEClass, DropLineEdit.class, "DropLineEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getDropLineEdit_Pattern(), ecorePackage.getEString(), "pattern", null, 0, 1, DropLineEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getDropLineEdit_Line(), ecorePackage.getEString(), "line", null, 0, 1, DropLineEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getDropLineEdit_Times(), ecorePackage.getEString(), "times", null, 0, 1, DropLineEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getDropLineEdit_AtLeast(), ecorePackage.getEString(), "atLeast", null, 0, 1, DropLineEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(patchEditEClass, PatchEdit.class, "PatchEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getPatchEdit_Diff(), ecorePackage.getEString(), "diff", "", 0, 1, PatchEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(hostNameEditEClass, HostNameEdit.class, "HostNameEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getHostNameEdit_Name(), ecorePackage.getEString(), "name", "", 0, 1, HostNameEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(timeZoneEditEClass, TimeZoneEdit.class, "TimeZoneEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getTimeZoneEdit_Zone(), ecorePackage.getEString(), "zone", "", 0, 1, TimeZoneEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(localeEditEClass, LocaleEdit.class, "LocaleEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getLocaleEdit_Name(), ecorePackage.getEString(), "name", "", 0, 1, LocaleEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(userEditEClass, UserEdit.class, "UserEdit", IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getUserEdit_User(), ecorePackage.getEString(), "user", "", 0, 1, UserEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(addUserEditEClass, AddUserEdit.class, "AddUserEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getAddUserEdit_Number(), ecorePackage.getEString(), "number", null, 0, 1, AddUserEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getAddUserEdit_GroupNumber(), ecorePackage.getEString(), "groupNumber", null, 0, 1, AddUserEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getAddUserEdit_Groups(), ecorePackage.getEString(), "groups", null, 0, -1, AddUserEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, !IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getAddUserEdit_Home(), ecorePackage.getEString(), "home", null, 0, 1, AddUserEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getAddUserEdit_Shell(), ecorePackage.getEString(), "shell", null, 0, 1, AddUserEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getAddUserEdit_About(), ecorePackage.getEString(), "about", null, 0, 1, AddUserEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getAddUserEdit_System(), ecorePackage.getEBoolean(), "system", null, 0, 1, AddUserEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(lockUserEditEClass, LockUserEdit.class, "LockUserEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getLockUserEdit_Locked(), ecorePackage.getEBoolean(), "locked", "true", 0, 1, LockUserEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(passwordEditEClass, PasswordEdit.class, "PasswordEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getPasswordEdit_Hash(), ecorePackage.getEString(), "hash", null, 0, 1, PasswordEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getPasswordEdit_Value(), ecorePackage.getEString(), "value", null, 0, 1, PasswordEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(sshKeyEditEClass, SshKeyEdit.class, "SshKeyEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getSshKeyEdit_Key(), ecorePackage.getEString(), "key", "", 0, 1, SshKeyEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(serviceEditEClass, ServiceEdit.class, "ServiceEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getServiceEdit_Unit(), ecorePackage.getEString(), "unit", "", 0, 1, ServiceEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getServiceEdit_Enabled(), ecorePackage.getEBoolean(), "enabled", "true", 0, 1, ServiceEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(installPackagesEditEClass, InstallPackagesEdit.class, "InstallPackagesEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEReference(getInstallPackagesEdit_Files(), this.getFileContent(), null, "files", null, 0, -1, InstallPackagesEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getInstallPackagesEdit_Repositories(), ecorePackage.getEString(), "repositories", null, 0, -1, InstallPackagesEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, !IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getInstallPackagesEdit_Packages(), ecorePackage.getEString(), "packages", null, 0, -1, InstallPackagesEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, !IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(removePackagesEditEClass, RemovePackagesEdit.class, "RemovePackagesEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getRemovePackagesEdit_Packages(), ecorePackage.getEString(), "packages", null, 0, -1, RemovePackagesEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, !IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getRemovePackagesEdit_Purge(), ecorePackage.getEBoolean(), "purge", null, 0, 1, RemovePackagesEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(scriptEditEClass, ScriptEdit.class, "ScriptEdit", IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEReference(getScriptEdit_Content(), this.getFileContent(), null, "content", null, 0, 1, ScriptEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, IS_COMPOSITE, !IS_RESOLVE_PROXIES, !IS_UNSETTABLE, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getScriptEdit_Interpreter(), ecorePackage.getEString(), "interpreter", null, 0, 1, ScriptEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(runScriptEditEClass, RunScriptEdit.class, "RunScriptEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getRunScriptEdit_Arguments(), ecorePackage.getEString(), "arguments", null, 0, -1, RunScriptEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, !IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getRunScriptEdit_Timeout(), ecorePackage.getEString(), "timeout", null, 0, 1, RunScriptEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);
		initEAttribute(getRunScriptEdit_About(), ecorePackage.getEString(), "about", null, 0, 1, RunScriptEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		initEClass(firstBootScriptEditEClass, FirstBootScriptEdit.class, "FirstBootScriptEdit", !IS_ABSTRACT, !IS_INTERFACE, IS_GENERATED_INSTANCE_CLASS);
		initEAttribute(getFirstBootScriptEdit_Name(), ecorePackage.getEString(), "name", "", 0, 1, FirstBootScriptEdit.class, !IS_TRANSIENT, !IS_VOLATILE, IS_CHANGEABLE, !IS_UNSETTABLE, !IS_ID, IS_UNIQUE, !IS_DERIVED, IS_ORDERED);

		// Initialize enums and add enum literals
		initEEnum(entryKindEEnum, EntryKind.class, "EntryKind");
		addEEnumLiteral(entryKindEEnum, EntryKind.FILE);
		addEEnumLiteral(entryKindEEnum, EntryKind.DIRECTORY);
		addEEnumLiteral(entryKindEEnum, EntryKind.LINK);
		addEEnumLiteral(entryKindEEnum, EntryKind.CHARACTER_DEVICE);
		addEEnumLiteral(entryKindEEnum, EntryKind.BLOCK_DEVICE);
		addEEnumLiteral(entryKindEEnum, EntryKind.FIFO);
		addEEnumLiteral(entryKindEEnum, EntryKind.SOCKET);

		initEEnum(keyFormEEnum, KeyForm.class, "KeyForm");
		addEEnumLiteral(keyFormEEnum, KeyForm.INI);
		addEEnumLiteral(keyFormEEnum, KeyForm.EQUALS);
		addEEnumLiteral(keyFormEEnum, KeyForm.SPACES);
		addEEnumLiteral(keyFormEEnum, KeyForm.HOSTS);

		initEEnum(linePlaceEEnum, LinePlace.class, "LinePlace");
		addEEnumLiteral(linePlaceEEnum, LinePlace.BEFORE);
		addEEnumLiteral(linePlaceEEnum, LinePlace.AFTER);
		addEEnumLiteral(linePlaceEEnum, LinePlace.FIRST);
		addEEnumLiteral(linePlaceEEnum, LinePlace.LAST);

		// Initialize data types
		initEDataType(instantEDataType, Instant.class, "Instant", IS_SERIALIZABLE, !IS_GENERATED_INSTANCE_CLASS);
		initEDataType(textsEDataType, Map.class, "Texts", !IS_SERIALIZABLE, !IS_GENERATED_INSTANCE_CLASS, "java.util.Map<java.lang.String,java.lang.String>");

		// Create resource
		createResource(eNS_URI);
	}

} //MiragePackageImpl
