// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import java.time.Instant;

import java.util.Map;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * A representation of the model object '<em><b>Version</b></em>'.
 *
 * One immutable state of an image.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.Version#getImage <em>Image</em>}</li>
 *   <li>{@link org.mirage.model.Version#getRecord <em>Record</em>}</li>
 *   <li>{@link org.mirage.model.Version#getNumber <em>Number</em>}</li>
 *   <li>{@link org.mirage.model.Version#getTime <em>Time</em>}</li>
 *   <li>{@link org.mirage.model.Version#getAuthor <em>Author</em>}</li>
 *   <li>{@link org.mirage.model.Version#getMessage <em>Message</em>}</li>
 *   <li>{@link org.mirage.model.Version#getSystem <em>System</em>}</li>
 *   <li>{@link org.mirage.model.Version#getDiskBytes <em>Disk Bytes</em>}</li>
 *   <li>{@link org.mirage.model.Version#getFileBytes <em>File Bytes</em>}</li>
 *   <li>{@link org.mirage.model.Version#getEntries <em>Entries</em>}</li>
 *   <li>{@link org.mirage.model.Version#getStoredBytes <em>Stored Bytes</em>}</li>
 *   <li>{@link org.mirage.model.Version#getUniqueBytes <em>Unique Bytes</em>}</li>
 *   <li>{@link org.mirage.model.Version#getPlatform <em>Platform</em>}</li>
 *   <li>{@link org.mirage.model.Version#isDetailed <em>Detailed</em>}</li>
 *   <li>{@link org.mirage.model.Version#getDisks <em>Disks</em>}</li>
 *   <li>{@link org.mirage.model.Version#getVolumes <em>Volumes</em>}</li>
 *   <li>{@link org.mirage.model.Version#getWarnings <em>Warnings</em>}</li>
 *   <li>{@link org.mirage.model.Version#getParents <em>Parents</em>}</li>
 *   <li>{@link org.mirage.model.Version#getMachineName <em>Machine Name</em>}</li>
 *   <li>{@link org.mirage.model.Version#getSystemType <em>System Type</em>}</li>
 *   <li>{@link org.mirage.model.Version#getProcessors <em>Processors</em>}</li>
 *   <li>{@link org.mirage.model.Version#getMemory <em>Memory</em>}</li>
 *   <li>{@link org.mirage.model.Version#getNetworks <em>Networks</em>}</li>
 *   <li>{@link org.mirage.model.Version#getFirmware <em>Firmware</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getVersion()
 * @model
 * @generated
 */
public interface Version extends EObject {
	/**
	 * Returns the value of the '<em><b>Image</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.mirage.model.Image#getVersions <em>Versions</em>}'.
	 * @return the value of the '<em>Image</em>' container reference.
	 * @see #setImage(Image)
	 * @see org.mirage.model.MiragePackage#getVersion_Image()
	 * @see org.mirage.model.Image#getVersions
	 * @model opposite="versions"
	 * @generated
	 */
	Image getImage();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getImage <em>Image</em>}' container reference.
	 * @param value the new value of the '<em>Image</em>' container reference.
	 * @see #getImage()
	 * @generated
	 */
	void setImage(Image value);

	/**
	 * Returns the value of the '<em><b>Record</b></em>' attribute.
	 * Name of the version record in the store, 64 hexadecimal digits.
	 * @return the value of the '<em>Record</em>' attribute.
	 * @see #setRecord(String)
	 * @see org.mirage.model.MiragePackage#getVersion_Record()
	 * @model id="true"
	 * @generated
	 */
	String getRecord();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getRecord <em>Record</em>}' attribute.
	 * @param value the new value of the '<em>Record</em>' attribute.
	 * @see #getRecord()
	 * @generated
	 */
	void setRecord(String value);

	/**
	 * Returns the value of the '<em><b>Number</b></em>' attribute.
	 * From 1 on.
	 * @return the value of the '<em>Number</em>' attribute.
	 * @see #setNumber(int)
	 * @see org.mirage.model.MiragePackage#getVersion_Number()
	 * @model
	 * @generated
	 */
	int getNumber();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getNumber <em>Number</em>}' attribute.
	 * @param value the new value of the '<em>Number</em>' attribute.
	 * @see #getNumber()
	 * @generated
	 */
	void setNumber(int value);

	/**
	 * Returns the value of the '<em><b>Time</b></em>' attribute.
	 * When it was made.
	 * @return the value of the '<em>Time</em>' attribute.
	 * @see #setTime(Instant)
	 * @see org.mirage.model.MiragePackage#getVersion_Time()
	 * @model dataType="org.mirage.model.Instant"
	 * @generated
	 */
	Instant getTime();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getTime <em>Time</em>}' attribute.
	 * @param value the new value of the '<em>Time</em>' attribute.
	 * @see #getTime()
	 * @generated
	 */
	void setTime(Instant value);

	/**
	 * Returns the value of the '<em><b>Author</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Who made it.
	 * @return the value of the '<em>Author</em>' attribute.
	 * @see #setAuthor(String)
	 * @see org.mirage.model.MiragePackage#getVersion_Author()
	 * @model default=""
	 * @generated
	 */
	String getAuthor();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getAuthor <em>Author</em>}' attribute.
	 * @param value the new value of the '<em>Author</em>' attribute.
	 * @see #getAuthor()
	 * @generated
	 */
	void setAuthor(String value);

	/**
	 * Returns the value of the '<em><b>Message</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Why it was made; empty when not said.
	 * @return the value of the '<em>Message</em>' attribute.
	 * @see #setMessage(String)
	 * @see org.mirage.model.MiragePackage#getVersion_Message()
	 * @model default=""
	 * @generated
	 */
	String getMessage();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getMessage <em>Message</em>}' attribute.
	 * @param value the new value of the '<em>Message</em>' attribute.
	 * @see #getMessage()
	 * @generated
	 */
	void setMessage(String value);

	/**
	 * Returns the value of the '<em><b>System</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Pretty name of the operating system; empty when unknown.
	 * @return the value of the '<em>System</em>' attribute.
	 * @see #setSystem(String)
	 * @see org.mirage.model.MiragePackage#getVersion_System()
	 * @model default=""
	 * @generated
	 */
	String getSystem();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getSystem <em>System</em>}' attribute.
	 * @param value the new value of the '<em>System</em>' attribute.
	 * @see #getSystem()
	 * @generated
	 */
	void setSystem(String value);

	/**
	 * Returns the value of the '<em><b>Disk Bytes</b></em>' attribute.
	 * Virtual size of all disks, bytes.
	 * @return the value of the '<em>Disk Bytes</em>' attribute.
	 * @see #setDiskBytes(long)
	 * @see org.mirage.model.MiragePackage#getVersion_DiskBytes()
	 * @model
	 * @generated
	 */
	long getDiskBytes();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getDiskBytes <em>Disk Bytes</em>}' attribute.
	 * @param value the new value of the '<em>Disk Bytes</em>' attribute.
	 * @see #getDiskBytes()
	 * @generated
	 */
	void setDiskBytes(long value);

	/**
	 * Returns the value of the '<em><b>File Bytes</b></em>' attribute.
	 * Size of all files, bytes.
	 * @return the value of the '<em>File Bytes</em>' attribute.
	 * @see #setFileBytes(long)
	 * @see org.mirage.model.MiragePackage#getVersion_FileBytes()
	 * @model
	 * @generated
	 */
	long getFileBytes();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getFileBytes <em>File Bytes</em>}' attribute.
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
	 * @see org.mirage.model.MiragePackage#getVersion_Entries()
	 * @model
	 * @generated
	 */
	long getEntries();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getEntries <em>Entries</em>}' attribute.
	 * @param value the new value of the '<em>Entries</em>' attribute.
	 * @see #getEntries()
	 * @generated
	 */
	void setEntries(long value);

	/**
	 * Returns the value of the '<em><b>Stored Bytes</b></em>' attribute.
	 * What packs hold of it, compressed, bytes.
	 * @return the value of the '<em>Stored Bytes</em>' attribute.
	 * @see #setStoredBytes(long)
	 * @see org.mirage.model.MiragePackage#getVersion_StoredBytes()
	 * @model
	 * @generated
	 */
	long getStoredBytes();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getStoredBytes <em>Stored Bytes</em>}' attribute.
	 * @param value the new value of the '<em>Stored Bytes</em>' attribute.
	 * @see #getStoredBytes()
	 * @generated
	 */
	void setStoredBytes(long value);

	/**
	 * Returns the value of the '<em><b>Unique Bytes</b></em>' attribute.
	 * The default value is <code>"-1"</code>.
	 * What packs hold for no other version, compressed, bytes; -1 while not counted.
	 * @return the value of the '<em>Unique Bytes</em>' attribute.
	 * @see #setUniqueBytes(long)
	 * @see org.mirage.model.MiragePackage#getVersion_UniqueBytes()
	 * @model default="-1"
	 * @generated
	 */
	long getUniqueBytes();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getUniqueBytes <em>Unique Bytes</em>}' attribute.
	 * @param value the new value of the '<em>Unique Bytes</em>' attribute.
	 * @see #getUniqueBytes()
	 * @generated
	 */
	void setUniqueBytes(long value);

	/**
	 * Returns the value of the '<em><b>Platform</b></em>' attribute.
	 * What kind of machine it is, by the engine's keys; empty when unknown, null before the library is read.
	 * @return the value of the '<em>Platform</em>' attribute.
	 * @see #setPlatform(Map)
	 * @see org.mirage.model.MiragePackage#getVersion_Platform()
	 * @model dataType="org.mirage.model.Texts"
	 * @generated
	 */
	Map<String, String> getPlatform();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getPlatform <em>Platform</em>}' attribute.
	 * @param value the new value of the '<em>Platform</em>' attribute.
	 * @see #getPlatform()
	 * @generated
	 */
	void setPlatform(Map<String, String> value);

	/**
	 * Returns the value of the '<em><b>Detailed</b></em>' attribute.
	 * Whether what follows was read; a list of images does not need it.
	 * @return the value of the '<em>Detailed</em>' attribute.
	 * @see #setDetailed(boolean)
	 * @see org.mirage.model.MiragePackage#getVersion_Detailed()
	 * @model
	 * @generated
	 */
	boolean isDetailed();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#isDetailed <em>Detailed</em>}' attribute.
	 * @param value the new value of the '<em>Detailed</em>' attribute.
	 * @see #isDetailed()
	 * @generated
	 */
	void setDetailed(boolean value);

	/**
	 * Returns the value of the '<em><b>Disks</b></em>' containment reference list.
	 * The list contents are of type {@link org.mirage.model.Disk}.
	 * It is bidirectional and its opposite is '{@link org.mirage.model.Disk#getVersion <em>Version</em>}'.
	 * In the order of the machine.
	 * @return the value of the '<em>Disks</em>' containment reference list.
	 * @see org.mirage.model.MiragePackage#getVersion_Disks()
	 * @see org.mirage.model.Disk#getVersion
	 * @model opposite="version" containment="true"
	 * @generated
	 */
	EList<Disk> getDisks();

	/**
	 * Returns the value of the '<em><b>Volumes</b></em>' containment reference list.
	 * The list contents are of type {@link org.mirage.model.Volume}.
	 * It is bidirectional and its opposite is '{@link org.mirage.model.Volume#getVersion <em>Version</em>}'.
	 * In the order of their numbers.
	 * @return the value of the '<em>Volumes</em>' containment reference list.
	 * @see org.mirage.model.MiragePackage#getVersion_Volumes()
	 * @see org.mirage.model.Volume#getVersion
	 * @model opposite="version" containment="true"
	 * @generated
	 */
	EList<Volume> getVolumes();

	/**
	 * Returns the value of the '<em><b>Warnings</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * What a person should know of the import.
	 * @return the value of the '<em>Warnings</em>' attribute list.
	 * @see org.mirage.model.MiragePackage#getVersion_Warnings()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getWarnings();

	/**
	 * Returns the value of the '<em><b>Parents</b></em>' reference list.
	 * The list contents are of type {@link org.mirage.model.Version}.
	 * What it was made from; parents that were deleted are missing here.
	 * @return the value of the '<em>Parents</em>' reference list.
	 * @see org.mirage.model.MiragePackage#getVersion_Parents()
	 * @model resolveProxies="false"
	 * @generated
	 */
	EList<Version> getParents();

	/**
	 * Returns the value of the '<em><b>Machine Name</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * What the description of its appliance calls the machine; empty when it came in none.
	 * @return the value of the '<em>Machine Name</em>' attribute.
	 * @see #setMachineName(String)
	 * @see org.mirage.model.MiragePackage#getVersion_MachineName()
	 * @model default=""
	 * @generated
	 */
	String getMachineName();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getMachineName <em>Machine Name</em>}' attribute.
	 * @param value the new value of the '<em>Machine Name</em>' attribute.
	 * @see #getMachineName()
	 * @generated
	 */
	void setMachineName(String value);

	/**
	 * Returns the value of the '<em><b>System Type</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * The hypervisor's word for the virtual hardware, from that description.
	 * @return the value of the '<em>System Type</em>' attribute.
	 * @see #setSystemType(String)
	 * @see org.mirage.model.MiragePackage#getVersion_SystemType()
	 * @model default=""
	 * @generated
	 */
	String getSystemType();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getSystemType <em>System Type</em>}' attribute.
	 * @param value the new value of the '<em>System Type</em>' attribute.
	 * @see #getSystemType()
	 * @generated
	 */
	void setSystemType(String value);

	/**
	 * Returns the value of the '<em><b>Processors</b></em>' attribute.
	 * Number of processors by that description; 0 when not known.
	 * @return the value of the '<em>Processors</em>' attribute.
	 * @see #setProcessors(int)
	 * @see org.mirage.model.MiragePackage#getVersion_Processors()
	 * @model
	 * @generated
	 */
	int getProcessors();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getProcessors <em>Processors</em>}' attribute.
	 * @param value the new value of the '<em>Processors</em>' attribute.
	 * @see #getProcessors()
	 * @generated
	 */
	void setProcessors(int value);

	/**
	 * Returns the value of the '<em><b>Memory</b></em>' attribute.
	 * Bytes of memory by that description; 0 when not known.
	 * @return the value of the '<em>Memory</em>' attribute.
	 * @see #setMemory(long)
	 * @see org.mirage.model.MiragePackage#getVersion_Memory()
	 * @model
	 * @generated
	 */
	long getMemory();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getMemory <em>Memory</em>}' attribute.
	 * @param value the new value of the '<em>Memory</em>' attribute.
	 * @see #getMemory()
	 * @generated
	 */
	void setMemory(long value);

	/**
	 * Returns the value of the '<em><b>Networks</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * What its network cards are connected to, one name a card.
	 * @return the value of the '<em>Networks</em>' attribute list.
	 * @see org.mirage.model.MiragePackage#getVersion_Networks()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getNetworks();

	/**
	 * Returns the value of the '<em><b>Firmware</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * bios, efi, or empty when not known.
	 * @return the value of the '<em>Firmware</em>' attribute.
	 * @see #setFirmware(String)
	 * @see org.mirage.model.MiragePackage#getVersion_Firmware()
	 * @model default=""
	 * @generated
	 */
	String getFirmware();

	/**
	 * Sets the value of the '{@link org.mirage.model.Version#getFirmware <em>Firmware</em>}' attribute.
	 * @param value the new value of the '<em>Firmware</em>' attribute.
	 * @see #getFirmware()
	 * @generated
	 */
	void setFirmware(String value);

	/**
	 * How people name it: the image, @ and the number.
	 * @model
	 * @generated
	 */
	String label();

} // Version
