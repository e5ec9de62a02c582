/** Shipped in newer JavaScript than our oldest phones understand (`?.` came with iOS 13.4). */
const MODERN_PACKAGES = /[\\/]node_modules[\\/](valibot|uqr|@noble[\\/]hashes)[\\/]/

/** Whether Babel must translate this file though it comes from a package. */
export const isModernPackage = (file: string): boolean => MODERN_PACKAGES.test(file)
