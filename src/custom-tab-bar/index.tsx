/** WeChat wants this file where the tab bar is custom; the visible bar is `TabBar`, drawn by each tab page. */
export default function CustomTabBar() {
  return null
}
