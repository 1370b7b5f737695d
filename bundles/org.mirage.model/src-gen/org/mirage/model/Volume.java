// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * A representation of the model object '<em><b>Volume</b></em>'.
 *
 * A formatted area of a disk.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.Volume#getVersion <em>Version</em>}</li>
 *   <li>{@link org.mirage.model.Volume#getIndex <em>Index</em>}</li>
 *   <li>{@link org.mirage.model.Volume#getDevice <em>Device</em>}</li>
 *   <li>{@link org.mirage.model.Volume#getType <em>Type</em>}</li>
 *   <li>{@link org.mirage.model.Volume#getUuid <em>Uuid</em>}</li>
 *   <li>{@link org.mirage.model.Volume#getLabel <em>Label</em>}</li>
 *   <li>{@link org.mirage.model.Volume#getMountPoint <em>Mount Point</em>}</li>
 *   <li>{@link org.mirage.model.Volume#getSize <em>Size</em>}</li>
 *   <li>{@link org.mirage.model.Volume#getUsedBytes <em>Used Bytes</em>}</li>
 *   <li>{@link org.mirage.model.Volume#getFileBytes <em>File Bytes</em>}</li>
 *   <li>{@link org.mirage.model.Volume#getEntries <em>Entries</em>}</li>
 *   <li>{@link org.mirage.model.Volume#getBlockSize <em>Block Size</em>}</li>
 *   <li>{@link org.mirage.model.Volume#getFeatures <em>Features</em>}</li>
 *   <li>{@link org.mirage.model.Volume#getWarnings <em>Warnings</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getVolume()
 * @model
 * @generated
 */
public interface Volume extends EObject {
	/**
	 * Returns the value of the '<em><b>Version</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.mirage.model.Version#getVolumes <em>Volumes</em>}'.
	 * @return the value of the '<em>Version</em>' container reference.
	 * @see #setVersion(Version)
	 * @see org.mirage.model.MiragePackage#getVolume_Version()
	 * @see org.mirage.model.Version#getVolumes
	 * @model opposite="volumes"
	 * @generated
	 */
	Version getVersion();

	/**
	 * Sets the value of the '{@link org.mirage.model.Volume#getVersion <em>Version</em>}' container reference.
	 * @param value the new value of the '<em>Version</em>' container reference.
	 * @see #getVersion()
	 * @generated
	 */
	void setVersion(Version value);

	/**
	 * Returns the value of the '<em><b>Index</b></em>' attribute.
	 * From 0 on, in its version.
	 * @return the value of the '<em>Index</em>' attribute.
	 * @see #setIndex(int)
	 * @see org.mirage.model.MiragePackage#getVolume_Index()
	 * @model
	 * @generated
	 */
	int getIndex();

	/**
	 * Sets the value of the '{@link org.mirage.model.Volume#getIndex <em>Index</em>}' attribute.
	 * @param value the new value of the '<em>Index</em>' attribute.
	 * @see #getIndex()
	 * @generated
	 */
	void setIndex(int value);

	/**
	 * Returns the value of the '<em><b>Device</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * What the machine calls it, such as sda1.
	 * @return the value of the '<em>Device</em>' attribute.
	 * @see #setDevice(String)
	 * @see org.mirage.model.MiragePackage#getVolume_Device()
	 * @model default=""
	 * @generated
	 */
	String getDevice();

	/**
	 * Sets the value of the '{@link org.mirage.model.Volume#getDevice <em>Device</em>}' attribute.
	 * @param value the new value of the '<em>Device</em>' attribute.
	 * @see #getDevice()
	 * @generated
	 */
	void setDevice(String value);

	/**
	 * Returns the value of the '<em><b>Type</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * File system.
	 * @return the value of the '<em>Type</em>' attribute.
	 * @see #setType(String)
	 * @see org.mirage.model.MiragePackage#getVolume_Type()
	 * @model default=""
	 * @generated
	 */
	String getType();

	/**
	 * Sets the value of the '{@link org.mirage.model.Volume#getType <em>Type</em>}' attribute.
	 * @param value the new value of the '<em>Type</em>' attribute.
	 * @see #getType()
	 * @generated
	 */
	void setType(String value);

	/**
	 * Returns the value of the '<em><b>Uuid</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * As the file system stores it; empty when it does not.
	 * @return the value of the '<em>Uuid</em>' attribute.
	 * @see #setUuid(String)
	 * @see org.mirage.model.MiragePackage#getVolume_Uuid()
	 * @model default=""
	 * @generated
	 */
	String getUuid();

	/**
	 * Sets the value of the '{@link org.mirage.model.Volume#getUuid <em>Uuid</em>}' attribute.
	 * @param value the new value of the '<em>Uuid</em>' attribute.
	 * @see #getUuid()
	 * @generated
	 */
	void setUuid(String value);

	/**
	 * Returns the value of the '<em><b>Label</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * As the file system stores it; empty when it does not.
	 * @return the value of the '<em>Label</em>' attribute.
	 * @see #setLabel(String)
	 * @see org.mirage.model.MiragePackage#getVolume_Label()
	 * @model default=""
	 * @generated
	 */
	String getLabel();

	/**
	 * Sets the value of the '{@link org.mirage.model.Volume#getLabel <em>Label</em>}' attribute.
	 * @param value the new value of the '<em>Label</em>' attribute.
	 * @see #getLabel()
	 * @generated
	 */
	void setLabel(String value);

	/**
	 * Returns the value of the '<em><b>Mount Point</b></em>' attribute.
	 * Where the machine mounts it; null when it does not.
	 * @return the value of the '<em>Mount Point</em>' attribute.
	 * @see #setMountPoint(String)
	 * @see org.mirage.model.MiragePackage#getVolume_MountPoint()
	 * @model
	 * @generated
	 */
	String getMountPoint();

	/**
	 * Sets the value of the '{@link org.mirage.model.Volume#getMountPoint <em>Mount Point</em>}' attribute.
	 * @param value the new value of the '<em>Mount Point</em>' attribute.
	 * @see #getMountPoint()
	 * @generated
	 */
	void setMountPoint(String value);

	/**
	 * Returns the value of the '<em><b>Size</b></em>' attribute.
	 * Bytes.
	 * @return the value of the '<em>Size</em>' attribute.
	 * @see #setSize(long)
	 * @see org.mirage.model.MiragePackage#getVolume_Size()
	 * @model
	 * @generated
	 */
	long getSize();

	/**
	 * Sets the value of the '{@link org.mirage.model.Volume#getSize <em>Size</em>}' attribute.
	 * @param value the new value of the '<em>Size</em>' attribute.
	 * @see #getSize()
	 * @generated
	 */
	void setSize(long value);

	/**
	 * Returns the value of the '<em><b>Used Bytes</b></em>' attribute.
	 * Bytes of it in use.
	 * @return the value of the '<em>Used Bytes</em>' attribute.
	 * @see #setUsedBytes(long)
	 * @see org.mirage.model.MiragePackage#getVolume_UsedBytes()
	 * @model
	 * @generated
	 */
	long getUsedBytes();

	/**
	 * Sets the value of the '{@link org.mirage.model.Volume#getUsedBytes <em>Used Bytes</em>}' attribute.
	 * @param value the new value of the '<em>Used Bytes</em>' attribute.
	 * @see #getUsedBytes()
	 * @generated
	 */
	void setUsedBytes(long value);

	/**
	 * Returns the value of the '<em><b>File Bytes</b></em>' attribute.
	 * Size of all files, bytes.
	 * @return the value of the '<em>File Bytes</em>' attribute.
	 * @see #setFileBytes(long)
	 * @see org.mirage.model.MiragePackage#getVolume_FileBytes()
	 * @model
	 * @generated
	 */
	long getFileBytes();

	/**
	 * Sets the value of the '{@link org.mirage.model.Volume#getFileBytes <em>File Bytes</em>}' attribute.
	 * @param value the new value of the '<em>File Bytes</em>' attribute.
	 * @see #getFileBytes()
	 * @generated
	 */
	void setFileBytes(long value);

	/**
	 * Returns the value of the '<em><b>Entries</b></em>' attribute.
	 * How many files, folders and all else.
	 * @return the value of the '<em>Entries</em>' attribute.
	 * @see #setEntries(long)
	 * @see org.mirage.model.MiragePackage#getVolume_Entries()
	 * @model
	 * @generated
	 */
	long getEntries();

	/**
	 * Sets the value of the '{@link org.mirage.model.Volume#getEntries <em>Entries</em>}' attribute.
	 * @param value the new value of the '<em>Entries</em>' attribute.
	 * @see #getEntries()
	 * @generated
	 */
	void setEntries(long value);

	/**
	 * Returns the value of the '<em><b>Block Size</b></em>' attribute.
	 * Bytes.
	 * @return the value of the '<em>Block Size</em>' attribute.
	 * @see #setBlockSize(int)
	 * @see org.mirage.model.MiragePackage#getVolume_BlockSize()
	 * @model
	 * @generated
	 */
	int getBlockSize();

	/**
	 * Sets the value of the '{@link org.mirage.model.Volume#getBlockSize <em>Block Size</em>}' attribute.
	 * @param value the new value of the '<em>Block Size</em>' attribute.
	 * @see #getBlockSize()
	 * @generated
	 */
	void setBlockSize(int value);

	/**
	 * Returns the value of the '<em><b>Features</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * As the file system names them.
	 * @return the value of the '<em>Features</em>' attribute list.
	 * @see org.mirage.model.MiragePackage#getVolume_Features()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getFeatures();

	/**
	 * Returns the value of the '<em><b>Warnings</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * What a person should know of the volume.
	 * @return the value of the '<em>Warnings</em>' attribute list.
	 * @see org.mirage.model.MiragePackage#getVolume_Warnings()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getWarnings();

} // Volume
